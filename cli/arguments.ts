export const HELP = `zhujian: a reading room for archives of articles

  zhujian build <input>... --out <site>   make a site of folders of articles (or .tar, .tar.gz, .zip of them)
  zhujian check <site>                    read a site back and say what is wrong with it
  zhujian serve <site>                    show a site on this computer

build:
  --out <site>         folder to write; a site that is there already is brought up to date
  --title <text>       name of the archive
  --timezone <zone>    zone that decides on which day an article stands (Asia/Shanghai)
  --base-url <url>     where the site will stand; feeds need it to name themselves
  --data-only          write archive/ without the app
  --public             let search engines list the site
  --now <time>         dates more than 48 hours after it are not believed (the clock)
  --report <file>      write what was read, left out and refused as JSON

serve:
  --port <number>      4173; the next free one when it is taken
  --base <path>        serve below a path, such as /reading/

  --debug              show where in the program a fault arose

title, timezone, baseUrl and names of sources can stand in zhujian.config.json beside the articles.`

/** The call was wrong, not the input: exit code 2. */
export class UsageError extends Error {}
