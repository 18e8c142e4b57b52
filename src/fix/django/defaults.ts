/** `corsheaders.defaults` of django-cors-headers 4.0 and newer; what `*default_headers` brings already. */
export const defaultHeaders: readonly string[] = [
  'accept',
  'authorization',
  'content-type',
  'user-agent',
  'x-csrftoken',
  'x-requested-with',
];

export const defaultMethods: readonly string[] = ['DELETE', 'GET', 'OPTIONS', 'PATCH', 'POST', 'PUT'];
