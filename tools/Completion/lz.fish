# Completion of lz for fish. Once: lz completion fish > ~/.config/fish/completions/lz.fish
function __lz_suggestions
    set -l line (commandline --cut-at-cursor --current-process | string replace --regex '^\s*\S+\s' '')
    set -l length (string length -- "$line")
    set -l found (lz "[suggest:$length]" "$line" 2>/dev/null | string match --invert '')
    if test (count $found) -gt 0
        printf '%s\n' $found
    else
        __fish_complete_path (commandline --current-token)
    end
end
complete --command lz --no-files --arguments '(__lz_suggestions)'
