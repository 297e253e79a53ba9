import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { root } from '../support/commands.js';

/** A Kubernetes object as it was written. */
export type Manifest = Record<string, any> & { apiVersion: string; kind: string; metadata: { name: string } };

/** A folder of deploy/ with its kustomization and the objects of its other files. */
export interface Kustomization {
  settings: Record<string, any>;
  files: string[];
  manifests: Manifest[];
}

/** Reads a folder below deploy/. */
export function readKustomization(folder: string): Kustomization {
  const path = join(root, 'deploy', folder);
  const read = (name: string) => readFileSync(join(path, name), 'utf8');
  const files = readdirSync(path)
    .filter((name) => name.endsWith('.yaml') && name !== 'kustomization.yaml')
    .sort();
  const manifests = files.flatMap((name) => parseAllDocuments(read(name)).map((document) => document.toJS() as Manifest));
  return { settings: parse(read('kustomization.yaml')) as Kustomization['settings'], files, manifests };
}
