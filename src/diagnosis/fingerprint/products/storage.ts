import type { Product } from '../product.ts';

/** Buckets: files that no application has touched. */
export const storage: readonly Product[] = [
  {
    id: 's3',
    name: 'Amazon S3',
    kind: 'storage',
    signs: [
      { header: 'server', value: /^AmazonS3/, sure: 'certain' },
      { header: 'x-amz-request-id', sure: 'likely' },
      { header: 'x-amz-id-2', sure: 'likely' },
      {
        body: /CORSResponse: (This CORS request is not allowed|CORS is not enabled for this bucket)/,
        sure: 'certain',
      },
    ],
  },
  {
    id: 'minio',
    name: 'MinIO',
    kind: 'storage',
    signs: [{ header: 'server', value: /^MinIO/, sure: 'certain' }],
  },
  {
    id: 'google-storage',
    name: 'Google Cloud Storage',
    kind: 'storage',
    signs: [
      { header: 'x-goog-generation', sure: 'certain' },
      { header: 'x-guploader-uploadid', sure: 'certain' },
    ],
  },
  {
    id: 'azure-storage',
    name: 'Azure Blob Storage',
    kind: 'storage',
    signs: [
      { header: 'server', value: /^Windows-Azure-Blob/, sure: 'certain' },
      { header: 'x-ms-blob-type', sure: 'certain' },
    ],
  },
];
