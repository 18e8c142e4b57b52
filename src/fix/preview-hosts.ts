/**
 * Hosting services that give each build an address of its own. The parts that a team chose stay as they are, the
 * part that the service makes up is left open.
 */
interface PreviewHost {
  readonly address: RegExp;
  /** The pattern of the host, from the groups of `address`, escaped. */
  readonly pattern: (...groups: readonly string[]) => string;
}

const previewHosts: readonly PreviewHost[] = [
  {
    address: /^deploy-preview-\d+--([a-z0-9-]+)\.netlify\.app$/,
    pattern: (site) => `deploy-preview-\\d+--${site}\\.netlify\\.app`,
  },
  {
    address: /^[0-9a-f]{24}--([a-z0-9-]+)\.netlify\.app$/,
    pattern: (site) => `[0-9a-f]{24}--${site}\\.netlify\\.app`,
  },
  {
    // PROJECT-HASH-TEAM: the hash has a digit in it, or words would be taken for one.
    address: /^([a-z0-9-]+)-(?=[a-z]*\d)[a-z0-9]{9}-([a-z0-9-]+)\.vercel\.app$/,
    pattern: (project, team) => `${project}-[a-z0-9]{9}-${team}\\.vercel\\.app`,
  },
  {
    address: /^[0-9a-f]{8}\.([a-z0-9-]+)\.pages\.dev$/,
    pattern: (project) => `[0-9a-f]{8}\\.${project}\\.pages\\.dev`,
  },
  {
    address: /^([a-z0-9-]+)-pr-\d+\.(onrender\.com|herokuapp\.com)$/,
    pattern: (app, service) => `${app}-pr-\\d+\\.${service?.replace('.', '\\.')}`,
  },
  {
    address: /^([a-z0-9-]+)--pr-?\d+-[a-z0-9-]+-[a-z0-9]{8}\.web\.app$/,
    pattern: (site) => `${site}--pr-?\\d+-[a-z0-9-]+-[a-z0-9]{8}\\.web\\.app`,
  },
  {
    address: /^pr-\d+\.([a-z0-9]+)\.amplifyapp\.com$/,
    pattern: (app) => `pr-\\d+\\.${app}\\.amplifyapp\\.com`,
  },
];

/** The pattern of the builds that this host is one of; `null` when it is none of a known service. */
export function previewPattern(host: string): string | null {
  for (const { address, pattern } of previewHosts) {
    const found = address.exec(host);
    if (found !== null) return pattern(...found.slice(1));
  }
  return null;
}
