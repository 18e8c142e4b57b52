import { methodsOr } from '../policy.ts';
import { blockOf, type Syntax } from '../syntax.ts';
import { regexLiteral } from './regex-literal.ts';

export const rackCors: Syntax = {
  id: 'rack-cors',
  name: 'rack-cors',
  checked: 'live',
  render: (policy, say) => {
    const { origins, patterns, credentials, headers, exposed, maxAge } = policy;
    const from = [
      ...origins.map((origin) => `'${origin}'`),
      ...patterns.map(({ source }) => `/\\A${regexLiteral(source.slice(1, -1))}\\z/`),
    ];
    const options = [
      `methods: %i[${methodsOr(policy).join(' ').toLowerCase()}]`,
      `headers: %w[${headers.join(' ')}]`,
      ...(credentials ? ['credentials: true'] : []),
      ...(exposed.length > 0 ? [`expose: %w[${exposed.join(' ')}]`] : []),
      `max_age: ${maxAge}`,
    ];
    return {
      blocks: [
        blockOf('config/initializers/cors.rb', 'ruby', [
          'Rails.application.config.middleware.insert_before 0, Rack::Cors do',
          '  allow do',
          `    origins ${from.join(', ')}`,
          `    resource '*', ${options.join(', ')}`,
          '  end',
          'end',
        ]),
      ],
      notes: [
        say('It needs the gem rack-cors: `{command}`. Restart the application.', {
          command: 'bundle add rack-cors',
        }),
      ],
    };
  },
};
