/** Sentences of the rules of `src/diagnosis` from m to z. */
export const causes2 = {
  'The server allows `{allowed}`, and the page is on another port: `{origin}`':
    'Der Server erlaubt `{allowed}`, und die Seite steht auf einem anderen Port: `{origin}`',
  'The port is part of the origin. Development servers take the next free one when theirs is in use.':
    'Der Port gehört zum Ursprung. Entwicklungsserver nehmen den nächsten freien, wenn ihrer belegt ist.',
  'The header is set by hand: django-cors-headers would echo the page’s own origin.':
    'Der Header ist von Hand gesetzt: django-cors-headers würde den Ursprung der Seite selbst zurückgeben.',
  '{asked} came from it': '{asked} kam von dort',
  'Remove the header that is set by hand in the view or the proxy.':
    'Den von Hand gesetzten Header aus der View oder dem Proxy entfernen.',
  'Or let the development server keep its port (Vite: `server.strictPort`), and open the page at:':
    'Oder den Entwicklungsserver seinen Port behalten lassen (Vite: `server.strictPort`) und die Seite hier öffnen:',
} as const;
