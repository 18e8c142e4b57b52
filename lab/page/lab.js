import { play } from './play.js';

const scenarios = await getJson('/scenarios.json');
const list = document.querySelector('#scenarios');
const template = document.querySelector('#scenario');
const sendAll = document.querySelector('#send-all');

const rows = new Map(scenarios.map((scenario) => [scenario.id, row(scenario)]));
list.append(...rows.values());
sendAll.addEventListener('click', all);

/** For the drivers of the tests and the demo; `ids` tells them that the page is ready. */
window.lab = { ids: scenarios.map(({ id }) => id), run };

/** Plays one scenario and shows what the page got. */
async function run(id) {
  const scenario = scenarios.find((known) => known.id === id);
  const [output, button] = rows.get(id).querySelectorAll('output, button');
  button.disabled = true;
  delete output.dataset.delivered;
  output.value = '…';
  try {
    // Starting a server takes a second or two the first time.
    const { url, before } = await getJson(`/start?id=${encodeURIComponent(id)}`);
    if (before) await fetch(before).catch(() => {});
    const got = await play({ request: scenario.request, url });
    output.dataset.delivered = String(got.delivered);
    output.value = words(scenario.request, got);
    return { ...got, url };
  } catch (error) {
    output.value = String(error);
    throw error;
  } finally {
    button.disabled = false;
  }
}

async function all() {
  sendAll.disabled = true;
  for (const { id } of scenarios) await run(id).catch(() => {});
  sendAll.disabled = false;
}

function row(scenario) {
  const item = template.content.firstElementChild.cloneNode(true);
  const { api, method, path } = scenario.request;
  item.dataset.id = scenario.id;
  item.querySelector('h2').textContent = scenario.title;
  item.querySelector('code').textContent = `${api} ${method} ${path}`;
  item.querySelector('.server').textContent = serverName(scenario);
  const button = item.querySelector('button');
  button.setAttribute('aria-label', `Send: ${scenario.title}`);
  button.addEventListener('click', () => run(scenario.id).catch(() => {}));
  return item;
}

function serverName({ server, host = '127.0.0.1' }) {
  if (server.kind === 'django') return `· ${host}, settings.${server.settings}`;
  const names = { cdn: 'static host', outside: 'proxy, its Django down', nobody: 'nobody listening' };
  return `· ${host}, ${names[server.kind]}`;
}

function words({ read }, { delivered, status, error, read: value }) {
  if (!delivered) return error.startsWith('TypeError') ? 'TypeError' : 'error';
  if (status === 0) return 'opaque';
  return read ? `${status}, ${read}: ${value}` : String(status);
}

async function getJson(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}
