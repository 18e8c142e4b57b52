/** The only door to webextension-polyfill, which is archived upstream and throws outside an extension. */
export { default as browser } from 'webextension-polyfill';
