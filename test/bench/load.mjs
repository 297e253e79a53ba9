// Sends one request over and over through keep-alive connections, and tells what it cost the server.
import { Agent, request } from 'node:http';
import { readFile } from 'node:fs/promises';

/** CPU seconds that a process has used (proc(5): utime and stime, in ticks of 1/100 s). */
export async function cpuSeconds(pid) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function send(agent, { url, method = 'GET', headers = {}, body }) {
  return new Promise((resolve, reject) => {
    const call = request(url, { agent, method, headers }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode));
    });
    call.on('error', reject);
    call.end(body);
  });
}

/** Repeats a request for `seconds` over `connections`; answers requests a second and CPU milliseconds a request. */
export async function measure(pid, call, { seconds, connections = 16 }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const started = performance.now();
  const before = await cpuSeconds(pid);
  let count = 0;
  const worker = async () => {
    while (performance.now() - started < seconds * 1000) {
      const status = await send(agent, call);
      if (status !== 200) throw new Error(`${call.url} answered ${status}`);
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const elapsed = (performance.now() - started) / 1000;
  const cpu = (await cpuSeconds(pid)) - before;
  agent.destroy();
  return { count, perSecond: count / elapsed, cpuMs: (cpu * 1000) / count };
}
