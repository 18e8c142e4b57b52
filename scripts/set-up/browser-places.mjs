import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where each browser is when it is installed, in order of preference: plain Chromium first, as it takes
 * an unpacked extension most willingly; Firefox's ESR and developer builds after the everyday one.
 * A word without a slash is looked up on PATH.
 */
const linux = {
  chromium: [
    ['chromium', ['chromium', 'chromium-browser', '/snap/bin/chromium']],
    ['chrome', ['google-chrome-stable', 'google-chrome', '/opt/google/chrome/chrome']],
    ['edge', ['microsoft-edge-stable', 'microsoft-edge', '/opt/microsoft/msedge/msedge']],
  ],
  firefox: [
    'firefox',
    'firefox-esr',
    'firefox-developer-edition',
    '/snap/bin/firefox',
    '/opt/firefox/firefox',
  ],
};

const applications = ['/Applications', join(homedir(), 'Applications')];
const mac = (name, program = name) =>
  applications.map((folder) => `${folder}/${name}.app/Contents/MacOS/${program}`);
const darwin = {
  chromium: [
    ['chromium', mac('Chromium')],
    ['chrome', mac('Google Chrome')],
    ['edge', mac('Microsoft Edge')],
  ],
  firefox: [...mac('Firefox', 'firefox'), ...mac('Firefox Developer Edition', 'firefox')],
};

const programFolders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
  .map((name) => process.env[name])
  .filter((folder) => folder !== undefined);
const windows = (rest) => programFolders.map((folder) => join(folder, rest));
const win32 = {
  chromium: [
    ['chromium', windows('Chromium\\Application\\chrome.exe')],
    ['chrome', windows('Google\\Chrome\\Application\\chrome.exe')],
    ['edge', windows('Microsoft\\Edge\\Application\\msedge.exe')],
  ],
  firefox: [...windows('Mozilla Firefox\\firefox.exe'), ...windows('Firefox Developer Edition\\firefox.exe')],
};

export const places = process.platform === 'darwin' ? darwin : process.platform === 'win32' ? win32 : linux;
