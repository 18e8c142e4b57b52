import type { Say } from '../../words/say.ts';
import type { EvidencedChange } from '../server-change.ts';
import { isLoopback } from '../warnings.ts';
import { py, pyComment } from './python.ts';
import { add, type Merged, only, plain, type Section } from './section.ts';
import type { Names } from './versions.ts';

/**
 * `plain`: all in settings.py, on top of what is there. `whole`: for a project that has no such settings yet, as
 * a block that stands for itself. `environment`: the lists of origins and hosts from environment variables.
 * `development`: what is of this machine in a settings module for development alone.
 */
export type Variant = 'plain' | 'whole' | 'environment' | 'development';

/** Lists that differ from one deployment to the next, with their entries. */
interface DeploymentList {
  readonly name: string;
  readonly olderName: string | null;
  readonly entries: readonly string[];
}

function deploymentLists(merged: Merged, names: Names): readonly DeploymentList[] {
  const asked = only(merged, 'allow-origin').filter(({ already }) => !already);
  return [
    {
      name: names.allowedOrigins,
      olderName: names.olderOrigins,
      entries: asked.map(({ change }) => change.origin),
    },
    {
      name: 'CSRF_TRUSTED_ORIGINS',
      olderName: null,
      entries: only(merged, 'trust-csrf-origin').map(({ change }) => change.origin),
    },
    {
      name: 'ALLOWED_HOSTS',
      olderName: null,
      entries: only(merged, 'allow-host').flatMap(({ change }) => (change.host === '*' ? [] : [change.host])),
    },
  ].filter(({ entries }) => entries.length > 0);
}

export interface FromEnvironment {
  readonly sections: readonly Section[];
  /** The lines of `.env`: no quotes, no brackets, no spaces. */
  readonly environment: readonly string[];
  /** What is left for settings.py itself. */
  readonly rest: Merged;
}

/** Empty values and spaces around commas come out as nothing: an empty entry would allow `null`. */
export function fromEnvironment(merged: Merged, names: Names, say: Say): FromEnvironment {
  const lists = deploymentLists(merged, names);
  const read = lists.map(({ name, olderName }) => {
    const older = olderName === null ? '()' : `globals().get(${py(olderName)}, ())`;
    return plain([
      add(`${name} = [`),
      add(`    *globals().get(${py(name)}, ${older}),  ${pyComment(say('keeps what is there'))}`),
      add(
        `    *(entry.strip().rstrip("/") for entry in os.environ.get(${py(name)}, "").split(",") if entry.strip()),`,
      ),
      add(']'),
    ]);
  });
  return {
    sections: read.length === 0 ? [] : [plain([add('import os')]), ...read],
    environment: lists.map(({ name, entries }) => `${name}=${entries.join(',')}`),
    rest: merged.filter(
      ({ change, already = false }) =>
        already || !['allow-origin', 'trust-csrf-origin', 'allow-host'].includes(change.kind),
    ),
  };
}

export interface Split {
  readonly production: readonly EvidencedChange[];
  readonly development: readonly EvidencedChange[];
}

/** What is of the person's own machine, apart from the rest. */
export function splitDevelopment(merged: Merged): Split {
  const ofMachine = ({ change }: EvidencedChange): boolean => {
    if (change.kind === 'allow-origin' || change.kind === 'trust-csrf-origin')
      return isLoopback(change.origin);
    return change.kind === 'allow-host' && isLoopback(`http://${change.host}`);
  };
  return {
    production: merged.filter((one) => !ofMachine(one)),
    development: merged.filter(ofMachine),
  };
}

export const developmentComment = (say: Say): string =>
  pyComment(say('for development alone: after the settings of all are imported'));
