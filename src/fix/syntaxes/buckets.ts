import type { Say } from '../../words/say.ts';
import { type CorsPolicy, methodsOr } from '../policy.ts';
import { blockOf, type Syntax } from '../syntax.ts';
import { deploymentsNote } from './deployments.ts';

const noCredentials = ({ credentials }: CorsPolicy, say: Say): readonly string[] =>
  credentials
    ? [say('It has no setting for credentials: files that need a sign-in belong behind the application.')]
    : [];

export const s3: Syntax = {
  id: 's3',
  name: 'Amazon S3',
  checked: 'syntax',
  render: (policy, say) => {
    const rule = {
      AllowedOrigins: policy.origins,
      // OPTIONS and others are not legal here.
      AllowedMethods: methodsOr(policy, ['GET', 'HEAD']).filter((method) => legalInS3.includes(method)),
      AllowedHeaders: policy.headers,
      ExposeHeaders: policy.exposed,
      MaxAgeSeconds: policy.maxAge,
    };
    return {
      blocks: [json('cors.json', { CORSRules: [rule] })],
      notes: [
        say('Set it: `{command}`.', {
          command: 'aws s3api put-bucket-cors --bucket BUCKET --cors-configuration file://cors.json',
        }),
        say('Behind CloudFront forward Origin and the Access-Control-Request headers, and purge it.'),
        ...deploymentsNote(policy, say),
      ],
    };
  },
};

const legalInS3: readonly string[] = ['GET', 'HEAD', 'PUT', 'POST', 'DELETE'];

export const gcs: Syntax = {
  id: 'gcs',
  name: 'Google Cloud Storage',
  checked: 'syntax',
  render: (policy, say) => ({
    blocks: [
      json('cors.json', [
        {
          origin: policy.origins,
          method: methodsOr(policy, ['GET', 'HEAD']),
          // Request headers and exposed ones in one list.
          responseHeader: [...new Set([...policy.headers, ...policy.exposed])].sort(),
          maxAgeSeconds: policy.maxAge,
        },
      ]),
    ],
    notes: [
      say('Set it: `{command}`.', {
        command: 'gcloud storage buckets update gs://BUCKET --cors-file=cors.json',
      }),
      ...noCredentials(policy, say),
      ...deploymentsNote(policy, say),
    ],
  }),
};

export const apiGateway: Syntax = {
  id: 'api-gateway',
  name: 'Amazon API Gateway (HTTP API)',
  checked: 'syntax',
  render: (policy, say) => ({
    blocks: [
      json('cors.json', {
        AllowOrigins: policy.origins,
        AllowMethods: methodsOr(policy),
        AllowHeaders: policy.headers,
        AllowCredentials: policy.credentials,
        ExposeHeaders: policy.exposed,
        MaxAge: policy.maxAge,
      }),
    ],
    notes: [
      say('Set it: `{command}`.', {
        command: 'aws apigatewayv2 update-api --api-id ID --cors-configuration file://cors.json',
      }),
      say('It throws away the CORS headers of what is behind it: configure one of the two.'),
      ...deploymentsNote(policy, say),
    ],
  }),
};

function json(file: string, value: object) {
  return blockOf(file, 'json', JSON.stringify(value, null, 2).split('\n'));
}
