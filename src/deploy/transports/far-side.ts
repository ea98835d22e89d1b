/**
 * What is done where the site lies, by the shell there. Each script is plain POSIX, is given the site's folder as $1
 * and the area of records as $2, and reads what it is about from standard input, a line each: no name ever stands in
 * a command. Records lie in `$2/records`; what is being written lies in `$2/tmp` until it is whole.
 */

const PATHS = `umask 022
site=$1 area=$2
case $site in /*) :;; *) site=$PWD/$site area=$PWD/$area;; esac
records=$area/records tmp=$area/tmp/$$`;

/** SHA-256 of standard input; BSD and macOS name the program otherwise. */
const SHA = `sha() { if command -v sha256sum >/dev/null 2>&1; then sha256sum; else shasum -a 256; fi; }`;

/** `site` or `record` and a path, as a line: sets `full`. */
const FULL = `full() { case $1 in "site "*) full=$site/\${1#site };; *) full=$records/\${1#record };; esac; }`;

/** Folders that are needed; ends with 73 where they cannot be made. */
export const SET_UP = `${PATHS}
mkdir -p -- "$site" "$records" "$area/tmp" && chmod 700 "$area" && [ -w "$site" ] && [ -w "$records" ] || exit 73`;

/** A record's bytes; ends with 44 where there is none. $3: its name. */
export const READ = `${PATHS}
[ -f "$records/$3" ] || exit 44
cat -- "$records/$3"`;

/** Takes what is to be a record, whole or not at all: a connection that is cut looks like the end. $3: name, $4: bytes. */
const TAKE = `${PATHS}
case $3 in */*) mkdir -p -- "$records/\${3%/*}" || exit 1;; esac
cat > "$tmp" || exit 1
[ "$(wc -c < "$tmp")" -eq "$4" ] || { rm -f -- "$tmp"; exit 75; }`;

export const WRITE = `${TAKE}
mv -f -- "$tmp" "$records/$3"`;

/** Ends with 17 where a record of that name is: a link is made once only, whoever tries at the same moment. */
export const CREATE = `${TAKE}
ln -- "$tmp" "$records/$3" 2>/dev/null; made=$?
rm -f -- "$tmp"
[ "$made" -eq 0 ] && exit 0
[ -e "$records/$3" ] && exit 17
exit 1`;

/** Names of records below $3, which is empty or ends with a slash. */
export const LIST = `${PATHS}
cd -- "$records" && [ -d "./$3" ] || exit 0
find "./$3" -type f`;

/** SHA-256 and path of each file of the site that is there, of those that are asked for. */
export const HOLDS = `${PATHS}
${SHA}
cd -- "$site" || exit 0
while IFS= read -r path; do
  [ -f "./$path" ] || continue
  sum=$(sha < "./$path") && printf '%s %s\\n' "\${sum%% *}" "$path"
done`;

/**
 * Copies, two lines each: from and to. A link where the file system has them: what replaces a file gives it a new
 * body, so that the other name keeps the old one. Says where each went that was made; a source that is not there is
 * left out.
 */
export const COPY = `${PATHS}
${FULL}
while IFS= read -r from && IFS= read -r to; do
  full "$from"; source=$full
  full "$to"; target=$full
  [ -f "$source" ] || continue
  [ "$source" -ef "$target" ] && { printf '%s\\n' "$to"; continue; }
  mkdir -p -- "\${target%/*}" || exit 1
  near=\${target%/*}/.midad.$$
  rm -f -- "$near"
  ln -- "$source" "$near" 2>/dev/null || cp -p -- "$source" "$near" || exit 1
  mv -f -- "$near" "$target" || exit 1
  printf '%s\\n' "$to"
done`;

/** Removes files, and folders that nothing is left in. */
export const REMOVE = `${PATHS}
${FULL}
while IFS= read -r line; do
  full "$line"
  rm -f -- "$full" || exit 1
  case $line in "site "*) cd -- "$site";; *) cd -- "$records";; esac || exit 1
  path=\${line#* }
  while case $path in */*) true;; *) false;; esac; do
    path=\${path%/*}
    rmdir -- "./$path" 2>/dev/null || break
  done
  printf '%s\\n' "$line"
done`;
