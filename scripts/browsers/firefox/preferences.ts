import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchOptions } from '../driver.ts';

type Preferences = Readonly<Record<string, string | number | boolean>>;

/** No first-run pages, no updates, no talk with the maker's servers: a test sees what it does itself alone. */
const quiet: Preferences = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'browser.startup.page': 0,
  'browser.tabs.warnOnClose': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'devtools.everOpened': true,
  // Tests open windows without a click.
  'dom.disable_open_during_load': false,
  'dom.push.connection.enabled': false,
  'extensions.update.enabled': false,
  // A permission that is asked for after a click is given, without the browser's own question.
  'extensions.webextOptionalPermissionPrompts': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.http.speculative-parallel-limit': 0,
  'network.prefetch-next': false,
  'network.proxy.type': 0,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'startup.homepage_welcome_url': '',
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

export function writePreferences(profile: string, options: LaunchOptions): void {
  const { hosts = [], theme, headless, language } = options;
  const all: Preferences = {
    ...quiet,
    // What a test reads is English on every machine; a person's window speaks their language.
    ...(headless ? { 'intl.locale.requested': 'en-US' } : {}),
    ...(language === undefined ? {} : { 'intl.accept_languages': language }),
    // 0 is any free port; Firefox writes which one into the profile.
    'marionette.port': 0,
    ...(hosts.length === 0 ? {} : { 'network.dns.localDomains': hosts.join(',') }),
    ...(theme === undefined ? {} : themed(theme)),
  };
  const lines = Object.entries(all).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), `${lines.join('\n')}\n`);
}

/** DevTools has a theme of its own; pages follow the second one, where 0 is dark and 1 is light. */
const themed = (theme: 'dark' | 'light'): Preferences => ({
  'devtools.theme': theme,
  'layout.css.prefers-color-scheme.content-override': theme === 'dark' ? 0 : 1,
  'ui.systemUsesDarkTheme': theme === 'dark' ? 1 : 0,
});
