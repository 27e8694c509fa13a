# Completion of lz for fish. Once: lz completion fish > ~/.config/fish/completions/lz.fish
function __lz_suggestions
    set -l line (commandline --cut-at-cursor --current-process | string replace --regex '^\s*\S+\s' '')
    set -l length (string length -- "$line")
    lz "[suggest:$length]" "$line" 2>/dev/null | string match --invert ''
end
complete --command lz --arguments '(__lz_suggestions)'
