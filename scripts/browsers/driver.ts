/**
 * One way to drive both browsers with the real extension in their real DevTools. Everything here is awaited and
 * throws when the browser does not do it: a driver never reports what it did not see.
 */
export interface Driver {
  readonly browser: Browser;
  /** Such as `chrome-extension://abc…`, without a slash at the end. */
  extensionOrigin(): string;
  /**
   * Opens DevTools on the tab and waits until the extension has made its panel. Call it before `openPage`:
   * what the page did earlier is recorded by nobody.
   */
  openDevTools(): Promise<void>;
  openPage(url: string): Promise<void>;
  /** The value of an expression in the page, a promise awaited; JSON values only. */
  evaluateInPage(expression: string): Promise<unknown>;
  /** A real click on the first match in the page, which is waited for up to 5 s. */
  clickInPage(selector: string): Promise<void>;
  /** What stands on the extension's toolbar icon for the tab; empty when nothing does. */
  badge(): Promise<string>;
  /** URLs of all tabs. */
  tabs(): Promise<readonly string[]>;
  /** Shows the extension's panel, and opens DevTools if need be. The same handle each time. */
  openPanel(): Promise<Panel>;
  /**
   * What the browser itself decided about the requests since the last call, in the order in which they began.
   * Waits until all have ended. Preflights are not listed: their outcome is that of the request behind them.
   */
  drainVerdicts(): Promise<readonly Verdict[]>;
  /**
   * Requests `url` from the page, again and again, until `seen` says that the extension noticed: right after
   * its start a browser may not hand it events yet.
   */
  warmUp(url: string, seen: () => Promise<boolean>): Promise<void>;
  /** Ends the extension's background as the browser does when it is idle; the next event starts it again. */
  killBackground(): Promise<void>;
  /** Whether the extension's background is running now. */
  backgroundRuns(): Promise<boolean>;
  /** Closes DevTools, and the panel with it; `openPanel` opens it again. */
  closeDevTools(): Promise<void>;
  /** Errors of the extension's own pages and background; in Firefox those that nobody caught. */
  extensionLogs(): Promise<readonly string[]>;
  /** What the browser knows of requests that answers named in `header`, since the start. */
  wireTruth(header: string): Promise<WireTruth>;
  /** Closes the browser and removes its profile. */
  close(): Promise<void>;
}

/** Answers known by the value of one header, joined as no extension can join them. */
export interface WireTruth {
  /** Chromium: which preflight was made for which request, by all its answers: redirects have several. */
  readonly pairs: readonly { readonly preflight: string; readonly request: readonly string[] }[];
  /** Firefox: which answer came for which request id of webRequest. */
  readonly ids: readonly { readonly requestId: string; readonly value: string }[];
}

export type Browser = 'chromium' | 'firefox';

/** The extension's document inside of DevTools. */
export interface Panel {
  /** As `evaluateInPage`, in the panel's document. */
  evaluate(expression: string): Promise<unknown>;
  /** A click of the mouse in the middle of the first match, which is waited for up to 5 s. */
  click(selector: string, button?: 'left' | 'right'): Promise<void>;
  /** A key such as `Escape`, `ArrowDown`, `a`, `Control+e`, to where the focus is in the panel. */
  press(key: string): Promise<void>;
  /** Writes into what has the focus. */
  type(text: string): Promise<void>;
  /** A PNG of DevTools with the panel in it. */
  screenshot(file: string): Promise<void>;
  /** The size of DevTools, in CSS pixels; its tab bar is part of it. */
  setSize(width: number, height: number): Promise<void>;
}

export interface Verdict {
  /** Where the request went first, before any redirect. */
  readonly url: string;
  readonly method: string;
  /** `blocked` is by CORS, `failed` is any other failure. */
  readonly outcome: 'delivered' | 'blocked' | 'failed';
  /** In the browser's own words, such as `MissingAllowOriginHeader` or `CORSMissingAllowOrigin2`. */
  readonly reason: string | null;
  /** The method, header or value that the browser names. */
  readonly parameter?: string;
}

export interface LaunchOptions {
  readonly browser: Browser;
  /** The browser's program. */
  readonly path: string;
  /** The folder of the built extension, absolute. */
  readonly extension: string;
  readonly headless: boolean;
  /** Names that lead to this machine, such as `app.test`. */
  readonly hosts?: readonly string[];
  /** Of DevTools when headless, of the window otherwise; in CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'dark' | 'light';
  /** Of pages, such as `de`; only when headless. English otherwise, on every machine. */
  readonly language?: string;
  /** Lets Chromium send cookies to other sites, as people's browsers do. */
  readonly thirdPartyCookies?: boolean;
}
