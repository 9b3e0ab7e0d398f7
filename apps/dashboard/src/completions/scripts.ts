/**
 * What shells load. None of them knows a command: each passes the words of the line, up to the cursor, to the program
 * and shows what it prints. A line is a candidate, what stands behind a tab describes it; `:files` asks for files.
 */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** The hidden word that asks for candidates. */
export const COMPLETE = '__complete';

const BASH = `# hubdeck completions for bash: source <(hubdeck completions bash)
_hubdeck() {
  local line cur prefix=
  # readline breaks words at colons and equals signs; the words are taken from the line as it is typed
  local typed="\${COMP_LINE:0:COMP_POINT}"
  local -a words
  read -ra words <<< "$typed"
  [[ "$typed" == *[[:space:]] ]] && words+=("")
  cur="\${words[\${#words[@]}-1]}"
  [[ "$cur" == *[:=]* ]] && prefix="\${cur%"\${cur##*[:=]}"}"
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ "$line" == :files ]]; then
      compopt -o filenames 2>/dev/null
      COMPREPLY+=($(compgen -f -- "\${COMP_WORDS[COMP_CWORD]}"))
      continue
    fi
    line="\${line%%$'\\t'*}"
    [[ "$line" == *[:=,] ]] && compopt -o nospace 2>/dev/null
    line="\${line#"$prefix"}"
    # names that people gave may hold blanks
    [[ "$line" == *[[:space:]]* ]] && printf -v line '%q' "$line"
    COMPREPLY+=("$line")
  done < <("\${words[0]}" ${COMPLETE} "\${words[@]:1}" 2>/dev/null)
}
complete -F _hubdeck hubdeck
`;

const ZSH = `#compdef hubdeck
# hubdeck completions for zsh: source <(hubdeck completions zsh), below compinit
_hubdeck() {
  local line word text
  local -a open closed
  for line in \${(f)"$(\${words[1]} ${COMPLETE} "\${(@Q)words[2,CURRENT]}" 2>/dev/null)"}; do
    if [[ "$line" == :files ]]; then
      _files
      continue
    fi
    word="\${line%%$'\\t'*}"
    text="\${line#*$'\\t'}"
    [[ "$line" == *$'\\t'* ]] || text=
    if [[ "$word" == *[:=,] ]]; then
      open+=("\${word//:/\\\\:}\${text:+:$text}")
    else
      closed+=("\${word//:/\\\\:}\${text:+:$text}")
    fi
  done
  (( \${#open} )) && _describe -t fields field open -S ''
  (( \${#closed} )) && _describe -t commands hubdeck closed
}
compdef _hubdeck hubdeck
`;

const FISH = `# hubdeck completions for fish: hubdeck completions fish > ~/.config/fish/completions/hubdeck.fish
function __hubdeck_complete
    set -l words (commandline -opc) (commandline -ct)
    for line in ($words[1] ${COMPLETE} $words[2..-1] 2>/dev/null)
        if test "$line" = :files
            __fish_complete_path (commandline -ct)
        else
            echo $line
        end
    end
end
complete -c hubdeck -f -a '(__hubdeck_complete)'
`;

const SCRIPTS: Readonly<Record<Shell, string>> = { bash: BASH, zsh: ZSH, fish: FISH };

export const completionScript = (shell: Shell): string => SCRIPTS[shell];
