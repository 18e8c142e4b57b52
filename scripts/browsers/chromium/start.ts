import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium } from 'playwright';
import type { LaunchOptions } from '../driver.ts';
import { newProfile } from '../profile.ts';

export interface LoadedExtension {
  readonly origin: string;
  /** The URL of its invisible DevTools page, which makes the panel. */
  readonly devToolsPage: string;
}

export interface Started {
  readonly context: BrowserContext;
  /** To the browser as a whole. */
  readonly devtools: CDPSession;
  readonly extension: LoadedExtension;
  close(): Promise<void>;
}

const flags = [
  '--no-first-run',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  // Branded Chrome and Edge no longer take --load-extension; Extensions.loadUnpacked is for all of them.
  '--enable-unsafe-extension-debugging',
];

export async function start(options: LaunchOptions): Promise<Started> {
  // Makes DevTools an ordinary page to Playwright; read at the launch.
  process.env['PW_CHROMIUM_ATTACH_TO_OTHER'] = '1';
  const profile = newProfile();
  writePreferences(profile.path, options);
  const context = await chromium
    .launchPersistentContext(profile.path, {
      executablePath: options.path,
      headless: options.headless,
      viewport: options.headless ? size(options) : null,
      colorScheme: options.theme ?? null,
      // What a test reads is English on every machine; a person's window speaks their language.
      ...(options.headless && { env: { ...process.env, LANGUAGE: 'en' } }),
      ...locale(options),
      ignoreDefaultArgs: ['--disable-extensions'],
      args: [
        ...flags,
        ...rootFlags(),
        ...windowFlags(options),
        ...hostFlags(options),
        ...themeFlags(options),
      ],
      // Signals become an ordinary exit, at which Playwright ends the browser: see at-exit.ts.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
    .catch((error: unknown) => {
      profile.remove();
      throw error;
    });
  profile.removeAtExit();
  const close = async () => {
    await context.close();
    profile.remove();
  };
  try {
    const browser = context.browser();
    if (browser === null) throw new Error('this Chromium does not offer its DevTools protocol');
    const devtools = await browser.newBrowserCDPSession();
    return { context, devtools, extension: await load(devtools, options.extension), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * DevTools tells its panels the language of the browser's own words, not the one that pages are told, and those
 * words need files that few installations have. So panels are told by the protocol. Without a language it has to be
 * said that there is none: Playwright Test gives every page American English.
 */
const locale = ({ language }: LaunchOptions) => ({ locale: language }) as { readonly locale: string };

async function load(devtools: CDPSession, path: string): Promise<LoadedExtension> {
  const { id } = await devtools.send('Extensions.loadUnpacked', { path });
  const manifest = JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8')) as { devtools_page: string };
  const origin = `chrome-extension://${id}`;
  return { origin, devToolsPage: new URL(manifest.devtools_page, `${origin}/`).href };
}

/**
 * A headless DevTools would share its viewport with an empty picture of the page. Whether cookies go to other
 * sites is a setting of the person's browser, which the driven one has switched off.
 */
function writePreferences(profile: string, { headless, thirdPartyCookies, language }: LaunchOptions): void {
  const preferences = {
    // What pages are told.
    ...(language !== undefined && { intl: { accept_languages: language, selected_languages: language } }),
    ...(headless && { devtools: { preferences: { currentDockState: '"undocked"' } } }),
    ...(thirdPartyCookies && { profile: { cookie_controls_mode: 0 } }),
  };
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}

const size = ({ width = 1280, height = 800 }: LaunchOptions) => ({ width, height });

/** Chromium refuses to run as root with its sandbox. */
const rootFlags = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

function windowFlags(options: LaunchOptions): string[] {
  const { width, height } = size(options);
  return options.headless ? [] : [`--window-size=${width},${height}`];
}

function hostFlags({ hosts = [] }: LaunchOptions): string[] {
  if (hosts.length === 0) return [];
  return [`--host-resolver-rules=${hosts.map((host) => `MAP ${host} 127.0.0.1`).join(',')}`];
}

/** For the page: Playwright's own emulation holds in DevTools, and in the page only until DevTools is open. */
const themeFlags = ({ theme }: LaunchOptions) => (theme === 'dark' ? ['--force-dark-mode'] : []);
