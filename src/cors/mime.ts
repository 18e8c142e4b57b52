import { MIMEType } from 'whatwg-mimetype';

/**
 * Parses a MIME type and returns its essence, such as `text/plain`; `null` is failure. Parameters never
 * make it fail. https://mimesniff.spec.whatwg.org/#parse-a-mime-type
 */
export function mimeTypeEssence(value: string): string | null {
  return MIMEType.parse(value)?.essence ?? null;
}
