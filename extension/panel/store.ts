import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ExchangeId, JudgedExchange } from '../../src/exchange/exchange.ts';
import type { FromPanel, Marker, RecordingState, ToPanel } from '../../src/protocol.ts';
import type { HarFile } from './har-file.ts';
import { lastNavigation } from './late-start.ts';
import type { ColumnId } from './list/columns.ts';
import { type FixOptions, firstOptions } from './view/fix-choice.ts';
import type { Trial } from './whatif/tried.ts';

/** Which rows the chips let through. */
export type Chip = 'all' | 'blocked' | 'warnings' | 'preflighted';
/** What the panel shows in its main part. */
export type View = 'requests' | 'servers';
export type Tab = 'decision' | 'headers' | 'whatif';

/** What the list is sorted by. */
export interface Sorted {
  readonly id: ColumnId;
  readonly desc: boolean;
}

/** `connecting` until the first snapshot; `reconnecting` while the background is gone later on. */
export type ConnectionState = 'connecting' | 'connected' | 'reconnecting';

export interface PanelState {
  readonly connection: ConnectionState;
  readonly recording: RecordingState | null;
  readonly exchanges: ReadonlyMap<ExchangeId, JudgedExchange>;
  readonly markers: readonly Marker[];
  /** When the page last navigated, in milliseconds since the epoch, also where its line is gone; `null` if not seen. */
  readonly navigatedAt: number | null;
  readonly selected: ExchangeId | null;
  /** Where the keys are: the row that was selected last, also after its detail was closed. */
  readonly current: ExchangeId | null;
  readonly filterText: string;
  readonly chip: Chip;
  readonly showSameOrigin: boolean;
  /** `null` for the order in which they were sent, with the lines between them. */
  readonly sorted: Sorted | null;
  readonly tab: Tab;
  readonly view: View;
  /** Beginnings of bodies that were asked for; `null` where the browser does not give it. Kept nowhere else. */
  readonly bodies: ReadonlyMap<ExchangeId, string | null>;
  /** What was tried of exchanges, for as long as they are listed. */
  readonly trials: ReadonlyMap<ExchangeId, Trial>;
  /** A file that is shown in the place of the recording, which goes on in `live`. */
  readonly imported: HarFile | null;
  readonly live: Pick<PanelState, 'exchanges' | 'markers' | 'trials'> | null;
  /** Why the last file could not be shown. */
  readonly fileProblem: { readonly name: string; readonly problem: string } | null;
  /** What was just done; a new object each time, so that the same words are said again. */
  readonly notice: { readonly text: string } | null;
  /** As `findingsChanges`: what is counted and filtered by findings is of that time. */
  readonly foundAt: number;
  /** Many rows were not looked into yet: there may be more warnings than are counted. */
  readonly looking: boolean;
  /** In which words changes are shown. */
  readonly fixOptions: FixOptions;
}

export interface PanelActions {
  /** Takes messages of the background, as one change of the state. */
  receive(...messages: readonly ToPanel[]): void;
  connectionChanged(connected: boolean): void;
  select(id: ExchangeId | null): void;
  /** What is shown of the list is set in order to see it: these three lead to the requests. */
  setFilterText(text: string): void;
  setChip(chip: Chip): void;
  setShowSameOrigin(show: boolean): void;
  setSorted(sorted: Sorted | null): void;
  setTab(tab: Tab): void;
  setView(view: View): void;
  setFixOptions(options: Partial<FixOptions>): void;
  keepTrial(id: ExchangeId, trial: Trial): void;
  toggleRecording(): void;
  /** Says what was just done, for a moment; `null` takes it back. */
  say(text: string | null): void;
  showFile(file: HarFile): void;
  fileFailed(name: string, problem: string): void;
  dismissFileProblem(): void;
  /** What was found of rows since. */
  tellFound(foundAt: number, looking: boolean): void;
  /** Back to what is recorded. */
  leaveFile(): void;
  setPreserveLog(preserve: boolean): void;
  clear(): void;
  /** Asks for the beginning of an answer's body, once; it comes into `bodies`. */
  askBody(id: ExchangeId): void;
  /** Shows a place in DevTools' own Sources; `null` where the browser has no way to. */
  readonly openSource: OpenSource | null;
  /** Shows the page of reasons why a request is not in the list; `null` where there is none (a test). */
  readonly openHelp: (() => void) | null;
  readonly openOptions: (() => void) | null;
}

/** What lies outside of the panel's own document. */
export type Surroundings = Pick<PanelActions, 'openSource' | 'openHelp' | 'openOptions'>;

export type OpenSource = (url: string, line: number, column: number) => void;

export type PanelStore = StoreApi<PanelState & PanelActions>;

const initial: PanelState = {
  connection: 'connecting',
  recording: null,
  exchanges: new Map(),
  markers: [],
  navigatedAt: null,
  selected: null,
  current: null,
  filterText: '',
  chip: 'all',
  showSameOrigin: false,
  sorted: null,
  tab: 'decision',
  view: 'requests',
  bodies: new Map(),
  trials: new Map(),
  imported: null,
  live: null,
  fileProblem: null,
  notice: null,
  foundAt: 0,
  looking: false,
  fixOptions: firstOptions,
};

/**
 * The panel's whole state. What is recorded belongs to the background: the panel asks and waits to be told.
 *
 * @param send - posts a message to the background
 */
export function createPanelStore(
  send: (message: FromPanel) => void,
  { openSource = null, openHelp = null, openOptions = null }: Partial<Surroundings> = {},
): PanelStore {
  return createStore<PanelState & PanelActions>()((set, get) => ({
    ...initial,
    receive: (...messages) =>
      set((state) => {
        let now: PanelState = state;
        for (const message of joined(messages)) now = { ...now, ...reduceLive(now, message) };
        return now;
      }),
    connectionChanged: (connected) =>
      set((state) => ({
        connection: connected || state.recording === null ? state.connection : 'reconnecting',
      })),
    select: (selected) => set(selected === null ? { selected } : { selected, current: selected }),
    setFilterText: (filterText) => set({ filterText, view: 'requests' }),
    setChip: (chip) => set({ chip, view: 'requests' }),
    setShowSameOrigin: (showSameOrigin) => set({ showSameOrigin, view: 'requests' }),
    setSorted: (sorted) => set({ sorted }),
    setTab: (tab) => set({ tab }),
    setView: (view) => set({ view }),
    setFixOptions: (options) => set(({ fixOptions }) => ({ fixOptions: { ...fixOptions, ...options } })),
    keepTrial: (id, trial) => set(({ trials }) => ({ trials: new Map(trials).set(id, trial) })),
    showFile: (file) =>
      set(({ live, exchanges, markers, trials }) => ({
        imported: file,
        live: live ?? { exchanges, markers, trials },
        exchanges: file.exchanges,
        markers: [],
        // Another file may have the same ids.
        trials: new Map(),
        selected: null,
        current: null,
        fileProblem: null,
      })),
    fileFailed: (name, problem) => set({ fileProblem: { name, problem } }),
    dismissFileProblem: () => set({ fileProblem: null }),
    tellFound: (foundAt, looking) => {
      const now = get();
      if (now.foundAt !== foundAt || now.looking !== looking) set({ foundAt, looking });
    },
    leaveFile: () =>
      set(({ live }) => ({ ...live, live: null, imported: null, selected: null, current: null })),
    say: (text) => set({ notice: text === null ? null : { text } }),
    toggleRecording: () => {
      const { recording } = get();
      if (recording !== null) send({ type: 'set-recording', recording: !recording.recording });
    },
    setPreserveLog: (preserveLog) => send({ type: 'set-preserve-log', preserveLog }),
    clear: () => (get().imported === null ? send({ type: 'clear' }) : get().leaveFile()),
    askBody: (id) => {
      const { bodies, imported } = get();
      // What is in a file is no request of this browser's.
      if (bodies.has(id) || imported !== null) return;
      // Only of what is looked at now; `null` until it comes, and where it never does.
      set({ bodies: new Map([[id, null]]) });
      send({ type: 'ask-body', id });
    },
    openSource,
    openHelp,
    openOptions,
  }));
}

/** Changes of exchanges one after the other are one: each copies the whole map of rows. */
function joined(messages: readonly ToPanel[]): readonly ToPanel[] {
  const all: ToPanel[] = [];
  for (const message of messages) {
    const last = all.at(-1);
    if (message.type === 'exchanges-changed' && last?.type === 'exchanges-changed') {
      all[all.length - 1] = { ...last, exchanges: [...last.exchanges, ...message.exchanges] };
    } else all.push(message);
  }
  return all;
}

/** While a file is shown, what is recorded goes on behind it. */
function reduceLive(state: PanelState, message: ToPanel): Partial<PanelState> {
  const { live } = state;
  if (live === null) return reduce(state, message);
  const behind = { ...state, ...live, selected: null, current: null };
  const { selected: _, current: __, ...changed } = reduce(behind, message);
  const { exchanges = live.exchanges, markers = live.markers, trials = live.trials, ...rest } = changed;
  return { ...rest, live: { exchanges, markers, trials } };
}

function reduce(state: PanelState, message: ToPanel): Partial<PanelState> {
  switch (message.type) {
    case 'snapshot': {
      const exchanges = new Map(message.exchanges.map((exchange) => [exchange.id, exchange]));
      return {
        connection: 'connected',
        recording: message.state,
        exchanges,
        markers: message.markers,
        navigatedAt: lastNavigation(state.navigatedAt, message.markers),
        ...keptOf(state, exchanges),
      };
    }
    case 'exchanges-changed': {
      const exchanges = new Map(state.exchanges);
      for (const exchange of message.exchanges) exchanges.set(exchange.id, exchange);
      return { exchanges };
    }
    case 'exchanges-dropped': {
      const exchanges = new Map(state.exchanges);
      for (const id of message.ids) exchanges.delete(id);
      return { exchanges, ...keptOf(state, exchanges) };
    }
    case 'marker-added':
      return {
        markers: [...state.markers.filter(({ id }) => id !== message.marker.id), message.marker],
        navigatedAt: lastNavigation(state.navigatedAt, [message.marker]),
      };
    case 'body':
      return state.bodies.has(message.id) ? { bodies: new Map([[message.id, message.text]]) } : {};
    case 'cleared':
      return { exchanges: new Map(), markers: [], trials: new Map(), selected: null, current: null };
    case 'state-changed':
      return { recording: message.state };
  }
}

/** What belongs to exchanges goes with them. */
function keptOf(
  { selected, current, trials }: Pick<PanelState, 'selected' | 'current' | 'trials'>,
  exchanges: PanelState['exchanges'],
): Pick<PanelState, 'selected' | 'current' | 'trials'> {
  const kept = (id: ExchangeId | null) => (id !== null && exchanges.has(id) ? id : null);
  const gone = [...trials.keys()].some((id) => !exchanges.has(id));
  return {
    selected: kept(selected),
    current: kept(current),
    trials: gone ? new Map([...trials].filter(([id]) => exchanges.has(id))) : trials,
  };
}
