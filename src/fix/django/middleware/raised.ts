/** What Django's code raises, by what becomes of it: see `django/core/handlers/exception.py`. */
export class Raised extends Error {
  readonly status: 400 | 403 | 404 | 500;

  constructor(status: 400 | 403 | 404 | 500) {
    super(`raised, answered with ${status}`);
    this.status = status;
  }
}

/** What this model does not follow: the answer is unknown, the message says why. Never a guess. */
export class Unfollowed extends Error {}
