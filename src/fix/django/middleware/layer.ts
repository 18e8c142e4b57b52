import type { Answer } from './answer.ts';
import type { DjangoRequest } from './request.ts';
import type { Site, View } from './site.ts';

/** One entry of MIDDLEWARE; what it does on the way in and on the way out. */
export interface Layer {
  /** `process_request`: an answer ends the way in here. @throws Raised */
  inward?(request: DjangoRequest, site: Site): Answer | null;
  /** `process_view`, called once the view is known. */
  beforeView?(request: DjangoRequest, view: View): Answer | null;
  /** `process_response`: the answer itself, changed, or another one. @throws Raised */
  outward?(request: DjangoRequest, answer: Answer, site: Site): Answer;
}
