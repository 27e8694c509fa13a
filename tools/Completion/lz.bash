# Completion of lz for bash. In ~/.bashrc: eval "$(lz completion bash)"
_lz() {
  local line="${COMP_LINE:0:COMP_POINT}" command="${COMP_WORDS[0]}" word kept suggestion
  word="${line##*[[:space:]]}"
  line="${line#"${line%%[![:space:]]*}"}"
  line="${line#*[[:space:]]}"
  # Where bash breaks words at colons, it replaces only what follows the last one.
  kept=""
  [[ $COMP_WORDBREAKS == *:* && $word == *:* ]] && kept="${word%"${word##*:}"}"
  COMPREPLY=()
  while IFS= read -r suggestion; do
    [[ -n $suggestion && $suggestion == "$word"* ]] && COMPREPLY+=("${suggestion#"$kept"}")
  done < <("$command" "[suggest:${#line}]" "$line" 2>/dev/null)
}
complete -o default -F _lz lz
