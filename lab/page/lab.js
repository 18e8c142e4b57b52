const scenarios = await getJson('/scenarios.json');
const list = document.querySelector('#scenarios');
const frames = document.querySelector('#frames');
const template = document.querySelector('#scenario');
const sendAll = document.querySelector('#send-all');

const rows = new Map(scenarios.map((scenario) => [scenario.id, row(scenario)]));
list.append(...rows.values());
sendAll.addEventListener('click', all);

/** For the drivers of the tests and the demo; `ids` tells them that the page is ready. */
window.lab = { ids: scenarios.map(({ id }) => id), prepare, before, send, run };

/** Starts what the scenario needs and opens the other pages that it has. */
let prepared = null;
async function prepare(id) {
  // Starting a server takes a second or two the first time.
  const steps = await getJson(`/start?id=${encodeURIComponent(id)}`);
  // Those of the scenario before stood until now: what they asked is still looked into.
  frames.replaceChildren();
  prepared = await Promise.all(steps.map(async (step) => ({ ...step, player: await playerOf(step.frame) })));
}

/** What pages asked before. */
async function before() {
  for (const { player, request, url } of prepared.slice(0, -1)) await player({ request, url });
}

/** What the scenario is about. */
async function send() {
  const { player, request, url } = prepared.at(-1);
  return { ...(await player({ request, url })), url };
}

/** Plays one scenario and shows what the page got. */
async function run(id) {
  const [output, button] = rows.get(id).querySelectorAll('output, button');
  button.disabled = true;
  delete output.dataset.delivered;
  output.value = '…';
  try {
    await prepare(id);
    await before();
    const got = await send();
    output.dataset.delivered = String(got.delivered);
    output.value = words(prepared.at(-1).request, got);
    return got;
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

/** This page itself, or another one in a frame. */
async function playerOf(frame) {
  if (frame === null) return globalThis.play;
  const element = document.createElement('iframe');
  if (frame.sandboxed) element.sandbox = 'allow-scripts';
  element.src = frame.src;
  await new Promise((resolve) => {
    element.onload = resolve;
    frames.append(element);
  });
  return (step) =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => resolve(data);
      element.contentWindow.postMessage(step, '*', [port2]);
    });
}

function row({ id, title, call, server }) {
  const item = template.content.firstElementChild.cloneNode(true);
  item.dataset.id = id;
  item.querySelector('h2').textContent = title;
  item.querySelector('code').textContent = call;
  item.querySelector('.server').textContent = `· ${server}`;
  const button = item.querySelector('button');
  button.setAttribute('aria-label', `Send: ${title}`);
  button.addEventListener('click', () => run(id).catch(() => {}));
  return item;
}

function words({ read }, { delivered, status, error, read: value }) {
  if (delivered === null) return 'sent';
  if (!delivered) return error.startsWith('TypeError') ? 'TypeError' : 'error';
  if (status === null) return 'loaded';
  if (status === 0) return 'opaque';
  return read ? `${status}, ${read}: ${value}` : String(status);
}

async function getJson(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}
