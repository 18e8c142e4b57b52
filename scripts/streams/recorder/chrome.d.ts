/** The little of the extension API that the recorder uses itself. */
interface RecorderPort {
  readonly name: string;
  postMessage(message: unknown): void;
  readonly onMessage: {
    addListener(listener: (message: unknown) => void): void;
    removeListener(listener: (message: unknown) => void): void;
  };
}
declare const chrome: {
  readonly runtime: {
    connect(options: { readonly name: string }): RecorderPort;
    readonly onConnect: { addListener(listener: (port: RecorderPort) => void): void };
  };
  readonly devtools: {
    readonly inspectedWindow: { readonly tabId: number };
    readonly panels: { create(title: string, icon: string, page: string, done: () => void): void };
  };
};
