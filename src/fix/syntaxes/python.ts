import { methodsOr } from '../policy.ts';
import { blockOf, listed, quoted, type Syntax } from '../syntax.ts';

export const starlette: Syntax = {
  id: 'starlette',
  name: 'FastAPI / Starlette',
  checked: 'live',
  render: (policy, say) => {
    const { origins, patterns, credentials, headers, exposed, maxAge } = policy;
    const pattern = patterns.map(({ source }) => source.slice(1, -1)).join('|');
    return {
      blocks: [
        blockOf('main.py', 'python', [
          'from starlette.middleware.cors import CORSMiddleware',
          '',
          `# ${say('last of all add_middleware calls, so that it stands outermost')}`,
          'app.add_middleware(',
          '    CORSMiddleware,',
          `    allow_origins=[${listed(origins)}],`,
          // Starlette matches the whole origin.
          ...(pattern === '' ? [] : [`    allow_origin_regex=r"${pattern}",`]),
          `    allow_methods=[${listed(methodsOr(policy))}],`,
          `    allow_headers=[${listed(headers)}],`,
          ...(credentials ? ['    allow_credentials=True,'] : []),
          ...(exposed.length > 0 ? [`    expose_headers=[${listed(exposed)}],`] : []),
          `    max_age=${maxAge},`,
          ')',
        ]),
      ],
      notes: [say('Restart every worker.')],
    };
  },
};

export const flaskCors: Syntax = {
  id: 'flask-cors',
  name: 'Flask-CORS',
  checked: 'live',
  render: (policy, say) => {
    const { origins, patterns, credentials, headers, exposed, maxAge } = policy;
    const from = [...origins.map(quoted), ...patterns.map(({ source }) => `r"${source}"`)];
    return {
      blocks: [
        blockOf('app.py', 'python', [
          'from flask_cors import CORS',
          '',
          'CORS(',
          '    app,',
          `    origins=[${from.join(', ')}],`,
          `    methods=[${listed(methodsOr(policy))}],`,
          `    allow_headers=[${listed(headers)}],`,
          ...(credentials ? ['    supports_credentials=True,'] : []),
          ...(exposed.length > 0 ? [`    expose_headers=[${listed(exposed)}],`] : []),
          `    max_age=${maxAge},`,
          ')',
        ]),
      ],
      notes: [say('Install it and restart: `{command}`.', { command: 'pip install flask-cors' })],
    };
  },
};
