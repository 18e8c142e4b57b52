import type { WebRequest } from 'webextension-polyfill';
import type { Header, HeaderList } from '../../src/cors/types.ts';
import type { EventBase, ObservedEvent, RequestContext } from '../../src/exchange/observed-event.ts';
import { offersExtraHeaders } from './extra-headers.ts';

/** What Chromium and Firefox add to the common fields, each its own part. */
interface BrowserFields {
  readonly initiator?: string;
  readonly originUrl?: string;
  readonly documentUrl?: string;
  readonly documentId?: string;
  readonly parentFrameId?: number;
}

/** What every event carries. */
type Common = Pick<
  WebRequest.OnBeforeRequestDetailsType,
  'requestId' | 'timeStamp' | 'url' | 'method' | 'tabId' | 'frameId' | 'type'
> &
  BrowserFields;

function base(details: Common): EventBase {
  return {
    requestId: details.requestId,
    at: details.timeStamp,
    url: withoutFragment(details.url),
    method: details.method,
  };
}

function contextOf(details: Common): RequestContext {
  return {
    tabId: details.tabId,
    frameId: details.frameId,
    parentFrameId: details.parentFrameId ?? -1,
    documentId: details.documentId ?? null,
    type: details.type,
    origin: details.initiator ?? originOf(details.originUrl),
    documentUrl: documentUrlOf(details),
  };
}

function documentUrlOf({ documentUrl, originUrl }: Common): string | null {
  const url = documentUrl ?? originUrl;
  return url === undefined ? null : withoutFragment(url);
}

export function beforeRequest(details: WebRequest.OnBeforeRequestDetailsType): ObservedEvent {
  return { ...base(details), phase: 'before-request', context: contextOf(details) };
}

export function sendHeaders(details: WebRequest.OnSendHeadersDetailsType): ObservedEvent {
  const headers = headerList(details.requestHeaders);
  return { ...base(details), phase: 'send-headers', headers, context: contextOf(details) };
}

/** Who sent it, for an event that is the first one seen of its request. */
export function withContext(event: ObservedEvent, details: Common): ObservedEvent {
  return event.context === undefined ? { ...event, context: contextOf(details) } : event;
}

export function headersReceived(
  details: WebRequest.OnHeadersReceivedDetailsType & { fromCache?: boolean },
): ObservedEvent {
  return {
    ...base(details),
    phase: 'headers-received',
    status: details.statusCode,
    headers: headerList(details.responseHeaders),
    fromCache: details.fromCache ?? false,
  };
}

export function beforeRedirect(details: WebRequest.OnBeforeRedirectDetailsType): ObservedEvent {
  return {
    ...base(details),
    phase: 'redirect',
    status: details.statusCode,
    headers: headerList(details.responseHeaders),
    redirectUrl: details.redirectUrl,
  };
}

export function completed(details: WebRequest.OnCompletedDetailsType): ObservedEvent {
  return {
    ...base(details),
    phase: 'completed',
    status: details.statusCode,
    headers: headerList(details.responseHeaders),
    fromCache: details.fromCache,
    ip: details.ip ?? null,
  };
}

export function errorOccurred(
  details: WebRequest.OnErrorOccurredDetailsType & { ip?: string },
): ObservedEvent {
  return { ...base(details), phase: 'error', error: details.error, ip: details.ip ?? null };
}

function headerList(headers: WebRequest.HttpHeaders | undefined): HeaderList {
  return (headers ?? []).map(latin1Header);
}

/** Header bytes as Latin-1: one code unit a byte, whatever the browser made of them. */
function latin1Header(header: WebRequest.HttpHeadersItemType): Header {
  // Chromium gives bytes that are not UTF-8 as a list of numbers, whatever the type says.
  const binary: ArrayLike<number> | undefined = header.binaryValue;
  const value =
    binary === undefined ? bytesOf(header.value ?? '') : String.fromCharCode(...Array.from(binary));
  return [header.name, value.replace(/^[ \t]+|[ \t]+$/g, '')];
}

/** Chromium gives text, decoded from UTF-8; Firefox the bytes themselves, each as a character. */
function bytesOf(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the ranges of ASCII and of bytes are meant
  if ((offersExtraHeaders ? /^[\x00-\x7f]*$/ : /^[\x00-\xff]*$/).test(text)) return text;
  return String.fromCharCode(...new TextEncoder().encode(text));
}

function originOf(url: string | undefined): string | null {
  return url !== undefined && URL.canParse(url) ? new URL(url).origin : null;
}

/** Fragments never go over the wire; browsers differ in whether they show them. */
function withoutFragment(url: string): string {
  const at = url.indexOf('#');
  return at === -1 ? url : url.slice(0, at);
}
