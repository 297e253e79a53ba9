// The supergraph that the gateway executes: composed of what the services declare.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { compositionHasErrors, composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';

const services = ['users-service', 'orders-service'];
const script = fileURLToPath(new URL('subgraph.mjs', import.meta.url));

async function subgraphOf(name) {
  const { stdout } = await promisify(execFile)(process.execPath, [script, name], { maxBuffer: 1 << 28 });
  // The gateway knows the addresses: here a name stands for each.
  return { name, url: `http://${name}/graphql`, typeDefs: parse(stdout) };
}

/** The supergraph's SDL. Throws with every reason why the services do not compose. */
export async function composeSupergraph() {
  const result = composeServices(await Promise.all(services.map(subgraphOf)));
  if (compositionHasErrors(result)) throw new Error(`The subgraphs do not compose:\n${result.errors.map(({ message }) => message).join('\n')}`);
  return result.supergraphSdl;
}
