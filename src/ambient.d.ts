/**
 * The only globals that `src` may use beyond ECMAScript: the URL Standard's parser, which browsers,
 * workers and Node all have. Everything else (DOM, Node, extension APIs) stays outside of `src`.
 */
declare class URL {
  constructor(url: string, base?: string);
  static canParse(url: string, base?: string): boolean;
  hash: string;
  host: string;
  hostname: string;
  href: string;
  readonly origin: string;
  password: string;
  pathname: string;
  port: string;
  protocol: string;
  search: string;
  username: string;
}
