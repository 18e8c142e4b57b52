/** Every word of the options page and of the help page in English. A translation is one more file of this shape. */

export const en = {
  language: 'en',
  name: 'Corscope',

  options: {
    title: 'Corscope options',
    intro: 'Each choice is kept at once; there is nothing to save.',
    saved: 'Saved',
    notSaved: 'The browser refused to keep this choice',
  },
  access: {
    title: 'Access to sites',
    why: 'A request is shown only where the browser lets Corscope see it. It reads requests and answers while DevTools is open, and changes none.',
    checking: 'Asking the browser …',
    granted: 'Corscope may see the requests of all sites.',
    missing: 'Corscope may not see the requests of all sites: lists stay empty or have holes.',
    ask: 'Allow on all sites',
    refused: 'Access was not given.',
    revoke: {
      chromium:
        'To take it away or to limit it: right-click the Corscope icon, then “This can read and change site data”.',
      firefox: 'To take it away: `about:addons`, Corscope, Permissions, “Access your data for all websites”.',
    },
  },
  recording: {
    title: 'Recording',
    capacity: 'Requests kept for each tab',
    capacityHelp: (least: string, most: string, usual: string) =>
      `From ${least} to ${most}; ${usual} unless changed. Past that the oldest go, and the panel says how many. They are kept in memory only, and go when DevTools closes.`,
    capacityWrong: (least: string, most: string) => `A whole number from ${least} to ${most}, please.`,
  },
  fixes: {
    title: 'Fixes',
    syntax: 'Show changes for',
    answering: 'The server that answered, else Django',
    help: 'For panels that are opened from now on. In each you can choose another.',
  },
  appearance: {
    title: 'Appearance',
    theme: 'Theme',
    themes: { browser: 'As DevTools', light: 'Light', dark: 'Dark' },
    help: 'These pages outside of DevTools follow the browser where the panel follows DevTools.',
    language: 'Language',
    languages: { browser: 'As the browser', en: 'English', de: 'Deutsch' },
    languageHelp:
      'Of the panel and of these pages; an open panel changes at once, or as soon as the file that it shows is closed, and goes on recording. The longer pages about causes are in English only.',
  },
  masking: {
    title: 'What is masked',
    intro:
      'Secrets are taken out before anything is kept, shown, copied or exported. This cannot be switched off.',
    list: [
      'the values of cookies, sent and set; their names and attributes stay',
      '`Authorization` and `Proxy-Authorization`, but for the scheme such as `Bearer`',
      'headers that are named like secrets: API keys, tokens, passwords, signatures, CSRF tokens, session ids',
      'parameters in URLs that are named like secrets, such as `token`, `key`, `code` or `session`, and passwords in URLs',
    ],
    digest:
      'In their place stands a short mark that is the same for equal secrets, so that you see whether two requests sent the same. Its key is made anew in each browser session.',
    rest: 'Everything else stays as it was: look through what you copy or export before you hand it on.',
  },
  about: {
    title: 'About',
    version: (version: string) => `Corscope ${version}`,
    privacy:
      'Nothing leaves your machine: Corscope asks the network for nothing, and writes nothing of your requests to disk.',
    help: 'Why don’t I see the panel or my request?',
  },

  help: {
    title: 'Why don’t I see the panel or my request?',
    intro: 'The usual reasons, the most frequent first.',
    options: 'Corscope options',
    sections: [
      {
        title: 'The panel is not there',
        items: [
          {
            id: 'devtools',
            title: 'It is a tab of DevTools',
            text: 'Open DevTools with `F12` or `Ctrl Shift I` (`⌘ ⌥ I` on a Mac) and choose Corscope. Where there are many tabs it hides behind `»`.',
          },
          {
            id: 'after-install',
            title: 'DevTools was open before Corscope was installed or updated',
            text: 'DevTools asks for its panels once. Close it and open it again.',
          },
          {
            id: 'private',
            title: 'This is a private window',
            text: 'Browsers keep extensions out of private windows until you allow them: in Chrome under `chrome://extensions`, Details, “Allow in Incognito”; in Firefox under `about:addons`, Corscope, “Run in Private Windows”.',
          },
          {
            id: 'protected',
            title: 'This is a page of the browser itself',
            text: 'The extension stores, `chrome://` and `about:` pages, and pages of other extensions are closed to every extension. There is no panel, or it stays empty.',
          },
        ],
      },
      {
        title: 'The list is empty',
        items: [
          {
            id: 'after-load',
            title: 'DevTools was opened after the page had loaded',
            text: 'Corscope records from the moment DevTools opens, and nothing before that. Reload the page.',
          },
          {
            id: 'no-access',
            title: 'Corscope has no access to the site',
            text: 'The browser shows an extension only the sites that it may see. This is how it stands:',
          },
          {
            id: 'same-origin',
            title: 'The page asks only its own origin',
            text: 'CORS does not apply to such requests, so they are hidden. The list says how many there are and shows them on request. A page on `localhost:3000` that asks `localhost:8000` is not one of them, unless a development server passes its requests on.',
          },
          {
            id: 'filter',
            title: 'A filter is on',
            text: 'The text in the filter and the chips beside it hide what does not match. “Blocked” shows what was blocked and nothing else.',
          },
          {
            id: 'paused',
            title: 'Recording is paused, or a navigation cleared the list',
            text: 'The round button starts it. “Preserve log” keeps rows when the page is left.',
          },
        ],
      },
      {
        title: 'One request is missing',
        items: [
          {
            id: 'other-tab',
            title: 'Another tab or window sent it',
            text: 'Each DevTools shows its own tab. A pop-up, such as one to sign in, is a tab of its own: open DevTools there.',
          },
          {
            id: 'worker',
            title: 'A worker sent it',
            text: 'Shared workers and service workers belong to no tab. What they ask is shown in every inspected tab that has shown a page of their origin since DevTools was opened.',
          },
          {
            id: 'service-worker',
            title: 'A service worker answered it',
            text: 'Then nothing went over the network, and no CORS check was made between page and network. Chromium’s DevTools say so, and there is a row; in Firefox there may be none. To leave service workers out, use “Bypass for network” (Chromium) or unregister them under `about:debugging` (Firefox).',
          },
          {
            id: 'http-cache',
            title: 'The answer came from a cache',
            text: 'What the HTTP cache answers is a row, and says so. Images and scripts that the page holds in memory already are asked for by nobody. “Disable cache” in DevTools’ Network panel makes the browser ask.',
          },
          {
            id: 'policy',
            title: 'The page forbade it to itself',
            text: 'Requests that a Content-Security-Policy or the rule against mixed content (HTTP within an HTTPS page) stops, and those with `mode: "same-origin"` to elsewhere, are ended before any extension is told. The console says so. No header of the asked server mends that.',
          },
          {
            id: 'file',
            title: 'The page is a file on disk',
            text: 'A page at `file://` has the origin `null`, and what it loads from `file://` is shown to no extension. Serve the folder over HTTP, for example with `python -m http.server`.',
          },
          {
            id: 'never-sent',
            title: 'The script never sent it',
            text: 'An exception before `fetch`, a URL that cannot be parsed, or a header that cannot be set ends it in the page. The console shows a `TypeError` that names no policy.',
          },
          {
            id: 'dropped',
            title: 'The list was full',
            text: 'Past the number of requests in the options the oldest go. The line at the bottom says how many.',
          },
        ],
      },
    ],
  },
};
