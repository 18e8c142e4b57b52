import type { Layer } from './layer.ts';

/** `django.middleware.clickjacking.XFrameOptionsMiddleware`. */
export const xFrameOptions: Layer = {
  outward(request, answer) {
    answer.setDefault('x-frame-options', (request.settings.X_FRAME_OPTIONS ?? 'DENY').toUpperCase());
    return answer;
  },
};
