/** Where a reader finds more: the standard and the documentation of what is to be changed. */
export const FETCH = 'https://fetch.spec.whatwg.org/';
export const CORSHEADERS = 'https://github.com/adamchainz/django-cors-headers#';
export const DJANGO = 'https://docs.djangoproject.com/en/stable/ref/';
