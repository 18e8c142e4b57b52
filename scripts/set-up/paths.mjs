import { fileURLToPath } from 'node:url';

/** The folder that package.json is in. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** @param {string} path relative to the project */
export const inProject = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
