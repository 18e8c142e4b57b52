import { type Answer, page } from './answer.ts';
import { common } from './common.ts';
import { cors } from './cors.ts';
import { csrf } from './csrf.ts';
import type { Layer } from './layer.ts';
import { locale } from './locale.ts';
import { Raised, Unfollowed } from './raised.ts';
import { type DjangoRelease, DjangoRequest, type WireRequest } from './request.ts';
import { security } from './security.ts';
import type { DjangoSettings } from './settings.ts';
import { resolve, type Site } from './site.ts';
import { type StaticFile, whitenoise } from './whitenoise.ts';
import { xFrameOptions } from './x-frame-options.ts';

export type MiddlewareName =
  | 'cors'
  | 'security'
  | 'whitenoise'
  | 'locale'
  | 'common'
  | 'csrf'
  | 'x-frame-options';

/** As in MIDDLEWARE. */
export const middlewarePath: Readonly<Record<MiddlewareName, string>> = {
  cors: 'corsheaders.middleware.CorsMiddleware',
  security: 'django.middleware.security.SecurityMiddleware',
  whitenoise: 'whitenoise.middleware.WhiteNoiseMiddleware',
  locale: 'django.middleware.locale.LocaleMiddleware',
  common: 'django.middleware.common.CommonMiddleware',
  csrf: 'django.middleware.csrf.CsrfViewMiddleware',
  'x-frame-options': 'django.middleware.clickjacking.XFrameOptionsMiddleware',
};

export interface DjangoServer {
  readonly settings: DjangoSettings;
  /** From the outermost to the innermost; one may stand there twice. */
  readonly order: readonly MiddlewareName[];
  readonly site: Site;
  readonly files?: ReadonlyMap<string, StaticFile>;
  /** 5.2 without it. */
  readonly django?: DjangoRelease;
}

export type Modelled =
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** Something that the model does not follow. */
  | { readonly kind: 'unknown'; readonly because: string };

/** What Django answers: every layer from the outside in, the view, and the same layers outward again. */
export function answerOf(server: DjangoServer, wire: WireRequest): Modelled {
  try {
    const request = new DjangoRequest(wire, server.settings, server.django);
    const layers = server.order.map((name) => layerOf(name, server));
    return { kind: 'answer', answer: through(layers, request, server, layers) };
  } catch (error) {
    if (error instanceof Unfollowed) return { kind: 'unknown', because: error.message };
    if (error instanceof Raised)
      return { kind: 'unknown', because: 'an exception outside of all middleware' };
    throw error;
  }
}

function layerOf(name: MiddlewareName, { files = new Map() }: DjangoServer): Layer {
  const layers = { cors, security, locale, common, csrf, 'x-frame-options': xFrameOptions };
  return name === 'whitenoise' ? whitenoise(files) : layers[name];
}

/** Each layer, and the view inside of them, stands behind `convert_exception_to_response`. */
function through(
  layers: readonly Layer[],
  request: DjangoRequest,
  server: DjangoServer,
  all: readonly Layer[],
): Answer {
  const [layer, ...rest] = layers;
  try {
    if (layer === undefined) return ofView(request, server, all);
    const early = layer.inward?.(request, server.site) ?? null;
    const answer = early ?? through(rest, request, server, all);
    return layer.outward?.(request, answer, server.site) ?? answer;
  } catch (error) {
    if (error instanceof Raised) return errorPage(error.status, request);
    throw error;
  }
}

/**
 * `response_for_exception`. The debug page of a 404 names the whole URL, and a host that is not allowed makes
 * that an exception of its own, for the next layer outward. The short pages outside of DEBUG may carry a CSRF
 * token (`requires_csrf_token`), so that cookie is set anew by them.
 *
 * @throws Raised 400
 */
function errorPage(status: Raised['status'], request: DjangoRequest): Answer {
  const answer = page(status);
  if (request.settings.DEBUG === true && status !== 403) {
    if (status === 404) request.host();
    return answer;
  }
  csrf.inward?.(request, nowhere);
  return csrf.outward?.(request, answer, nowhere) ?? answer;
}

const nowhere: Site = { languagePrefix: 'none', resolve: () => null };

function ofView(request: DjangoRequest, { site }: DjangoServer, layers: readonly Layer[]): Answer {
  const view = resolve(site, request, request.path);
  if (view === null) throw new Raised(404);
  for (const layer of layers) {
    const early = layer.beforeView?.(request, view) ?? null;
    if (early !== null) return early;
  }
  return view.answer(request);
}
