#compdef lz
# Completion of lz for zsh. In ~/.zshrc, after compinit: eval "$(lz completion zsh)"
_lz() {
  local line="${(j: :)words[2,CURRENT]}"
  local -a found
  found=("${(@f)$("${words[1]}" "[suggest:${#line}]" "$line" 2>/dev/null)}")
  found=("${(@)found:#}")
  if (( ${#found} )); then
    compadd -- "${found[@]}"
  else
    _files
  fi
}
if [[ "${funcstack[1]}" == _lz ]]; then
  _lz "$@"
else
  compdef _lz lz
fi
