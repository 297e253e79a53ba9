import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../support/commands.js';

/** A service of a compose file as it was written. */
export type Service = Record<string, any>;

/** A compose file, with what its services extend filled in. */
export interface Compose {
  /** As it was written. */
  text: string;
  services: Record<string, Service>;
  settings: Record<string, any>;
}

/** Reads a compose file. Throws where a service extends one that does not exist. */
export function readCompose(file: string): Compose {
  const text = readFileSync(join(root, file), 'utf8');
  const settings = parse(text, { merge: true }) as Compose['settings'];
  const services = Object.fromEntries(
    Object.entries(settings['services'] as Record<string, Service>).map(([name, { extends: base, ...own }]) => {
      if (base === undefined) return [name, own];
      const extended = readCompose(base.file).services[base.service];
      if (!extended) throw new Error(`${file}: ${name} extends ${String(base.service)}, which ${String(base.file)} has not`);
      return [name, { ...extended, ...own }];
    }),
  );
  return { text, services, settings };
}

/** Fills in `${NAME}`, `${NAME:-default}` and `${NAME:?message}`. Throws where a variable that has to be set is not. */
export function interpolate(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\$\{(\w+)(?::(-|\?)([^}]*))?\}/g, (_, name: string, kind: string | undefined, rest = '') => {
    const value = variables[name];
    if (value) return value;
    if (kind === '-') return String(rest);
    throw new Error(`${name} is not set: ${String(rest)}`);
  });
}
