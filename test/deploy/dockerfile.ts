import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/commands.js';

/** One line of a Dockerfile: `COPY`, and what follows it. */
export interface Instruction {
  name: string;
  text: string;
}

/** A stage of a Dockerfile, with what comes after its FROM. */
export interface Stage {
  /** What others copy from it by; the last one has none. */
  name?: string;
  image: string;
  instructions: Instruction[];
}

/** The stages of our Dockerfile. */
export function readDockerfile(): Stage[] {
  const lines = readFileSync(join(root, 'Dockerfile'), 'utf8')
    .split('\n')
    .filter((line) => !/^\s*(#|$)/.test(line))
    .join('\n')
    .replaceAll(/\\\n\s*/g, ' ')
    .split('\n');
  const stages: Stage[] = [];
  for (const line of lines) {
    const [, name = '', text = ''] = /^(\w+) (.*)$/.exec(line) ?? [];
    const [, image, stage] = name === 'FROM' ? (/^(\S+)(?: AS (\w+))?$/.exec(text) ?? []) : [];
    if (image) stages.push({ image, instructions: [], ...(stage && { name: stage }) });
    else stages.at(-1)?.instructions.push({ name, text });
  }
  return stages;
}

/** The words of a command in exec form, as CMD and HEALTHCHECK have it. Throws where it is a shell's. */
export function execForm(text: string): string[] {
  const words: unknown = JSON.parse(text.slice(text.indexOf('[')));
  if (!Array.isArray(words) || !words.every((word) => typeof word === 'string')) throw new Error(`Not in exec form: ${text}`);
  return words;
}
