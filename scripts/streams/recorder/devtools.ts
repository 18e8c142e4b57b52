chrome.devtools.panels.create('Recorder', '', '/panel.html', () => {});
// Opened with DevTools, as Corscope's own devtools page does it.
chrome.runtime.connect({ name: String(chrome.devtools.inspectedWindow.tabId) });
