import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError, loadConfig, type ProcessName } from '#libs/config';
import { root } from '../support/commands.js';
import { sharedTandem } from '../support/tandem.js';
import { type Manifest, readKustomization } from './manifests.js';

const base = readKustomization('base');
const overlay = readKustomization('overlays/example');
const manifests = [...base.manifests, ...overlay.manifests];
const ofKind = (kind: string) => manifests.filter((manifest) => manifest.kind === kind);
const nameOf = ({ metadata }: Manifest) => metadata.name;
const deployments = ofKind('Deployment');
const pods = [...deployments, ...ofKind('Job')].map(({ spec }) => spec.template);
const containerOf = (workload: Manifest) => workload['spec'].template.spec.containers[0];

/** What a process runs with, in place of whatever the secrets hold. */
const secrets: Record<string, string> = {
  USERS_DATABASE_URL: 'postgres://users@postgres/users',
  ORDERS_DATABASE_URL: 'postgres://orders@postgres/orders',
  REDIS_URL: 'redis://redis',
  NATS_URL: 'nats://nats',
  SERVICE_TOKEN: 'x'.repeat(32),
  SMTP_URL: 'smtps://mail.example.com',
  ADMIN_EMAIL: 'admin@example.com',
  ADMIN_PASSWORD: 'long enough',
};
const literals = Object.fromEntries(
  [base, overlay].flatMap(({ settings }) =>
    settings['configMapGenerator'][0].literals.map((literal: string) => literal.split(/=(.*)/s, 2)),
  ),
);

/** The variables that the configuration knows. */
const knownVariables = [...readFileSync(join(root, 'libs/config/app-config.ts'), 'utf8').matchAll(/@Expose\(\{ name: '(\w+)' \}\)/g)].map(
  ([, name]) => name,
);

function environmentOf(workload: Manifest): Record<string, string> {
  const { env, envFrom } = containerOf(workload);
  const own = env.map(({ name, value, valueFrom }: { name: string; value?: string; valueFrom?: { secretKeyRef: { key: string } } }) => [
    name,
    value ?? secrets[valueFrom?.secretKeyRef.key ?? ''],
  ]);
  return { NODE_ENV: 'production', ...(envFrom && literals), ...Object.fromEntries(own) };
}

/** What each process cannot do without. */
const required: Record<string, string[]> = {
  gateway: ['REDIS_URL', 'USERS_SERVICE_URL', 'ORDERS_SERVICE_URL', 'SERVICE_TOKEN'],
  'users-service': ['USERS_DATABASE_URL', 'REDIS_URL', 'NATS_URL', 'SERVICE_TOKEN', 'JWT_KEYS_FILE'],
  'orders-service': ['ORDERS_DATABASE_URL', 'REDIS_URL', 'NATS_URL', 'USERS_SERVICE_URL', 'SERVICE_TOKEN'],
};

const selects = (selector: { matchLabels?: Record<string, string>; matchExpressions?: { key: string; values: string[] }[] }) =>
  pods.filter(({ metadata: { labels } }) => {
    const byLabels = Object.entries(selector.matchLabels ?? {}).every(([key, value]) => labels[key] === value);
    return byLabels && (selector.matchExpressions ?? []).every(({ key, values }) => values.includes(labels[key]));
  });

describe('the manifests', () => {
  it.each(manifests.map((manifest) => [manifest.kind, nameOf(manifest), manifest] as const))(
    '%s %s is valid',
    async (kind, _, manifest) => {
      const models = await import(`kubernetes-models/${manifest.apiVersion}`);
      expect(() => new models[kind](manifest).validate()).not.toThrow();
    },
  );

  it('refuses what is not valid', async () => {
    const { Deployment } = await import('kubernetes-models/apps/v1');
    const wrong = structuredClone(deployments[0]!) as any;
    wrong.spec.template.spec.containers[0].ports[0].containerPort = 'http';
    expect(() => new Deployment(wrong).validate()).toThrow(/containerPort/);
  });

  it('are exactly those that the kustomizations list', () => {
    expect(base.settings['resources']).toEqual(base.files);
    expect(overlay.settings['resources']).toEqual(['../../base', ...overlay.files]);
  });

  it('deploy the three processes, each with what it takes', () => {
    expect(deployments.map(nameOf).sort()).toEqual(Object.keys(required).sort());
    for (const kind of ['Service', 'ServiceAccount', 'HorizontalPodAutoscaler', 'PodDisruptionBudget', 'NetworkPolicy']) {
      expect([kind, ofKind(kind).map(nameOf)]).toEqual([kind, expect.arrayContaining(Object.keys(required))]);
    }
  });

  it('select pods that exist', () => {
    for (const { spec, metadata } of [...deployments, ...ofKind('PodDisruptionBudget')]) {
      expect([metadata.name, selects(spec.selector).length]).toEqual([metadata.name, 1]);
    }
    for (const { spec, metadata } of ofKind('Service'))
      expect([metadata.name, selects({ matchLabels: spec.selector }).length]).toEqual([metadata.name, 1]);
    for (const { spec, metadata } of ofKind('NetworkPolicy'))
      expect([metadata.name, selects(spec.podSelector).length > 0]).toEqual([metadata.name, true]);
    for (const { spec } of ofKind('HorizontalPodAutoscaler')) expect(deployments.map(nameOf)).toContain(spec.scaleTargetRef.name);
    for (const { spec } of ofKind('Ingress')) {
      expect(ofKind('Service').map(nameOf)).toContain(spec.rules[0].http.paths[0].backend.service.name);
    }
  });

  it('let in and out what each process needs, and deny the rest', () => {
    const policy = (name: string) => ofKind('NetworkPolicy').find((manifest) => nameOf(manifest) === name)?.['spec'];
    const peersOf = (rules: any[] = []) =>
      rules
        .flatMap((rule) => (rule.from ?? rule.to).map((peer: any) => peer.podSelector?.matchLabels['app.kubernetes.io/name']))
        .filter(Boolean);
    expect(policy('default-deny')).toMatchObject({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] });
    expect(policy('default-deny').ingress).toBeUndefined();
    expect(peersOf(policy('gateway').ingress)).toEqual([]);
    expect(peersOf(policy('users-service').ingress)).toEqual(['gateway', 'orders-service']);
    expect(peersOf(policy('orders-service').ingress)).toEqual(['gateway']);
    expect(peersOf(policy('gateway').egress)).toEqual(['users-service', 'orders-service', 'redis']);
    expect(peersOf(policy('users-service').egress)).toEqual(['postgresql', 'redis', 'nats']);
    expect(peersOf(policy('orders-service').egress)).toEqual(['postgresql', 'redis', 'nats', 'users-service']);
    expect(peersOf(policy('migrate').egress)).toEqual(['postgresql']);
  });

  it.each([...deployments, ...ofKind('Job')].map((workload) => [nameOf(workload), workload] as const))('%s is confined', (_, workload) => {
    const pod = workload['spec'].template.spec;
    const container = containerOf(workload);
    expect(pod).toMatchObject({ automountServiceAccountToken: false, enableServiceLinks: false });
    expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    expect(container.resources).toEqual({
      requests: { cpu: expect.any(String), memory: expect.any(String) },
      limits: { cpu: expect.any(String), memory: expect.any(String) },
    });
    expect(container.image).toMatch(/:\d+\.\d+\.\d+$/);
    expect(ofKind('ServiceAccount').map(nameOf)).toContain(pod.serviceAccountName);
  });

  it.each(deployments.map((deployment) => [nameOf(deployment), deployment] as const))(
    '%s rolls out without a gap',
    async (_, deployment) => {
      const { spec } = deployment;
      expect(spec.strategy.rollingUpdate.maxUnavailable).toBe(0);
      expect(spec.template.spec.terminationGracePeriodSeconds).toBe(40);
      const { ports, startupProbe, livenessProbe, readinessProbe } = containerOf(deployment);
      for (const { httpGet } of [startupProbe, livenessProbe, readinessProbe]) {
        expect(ports.map(({ name }: { name: string }) => name)).toContain(httpGet.port);
        expect((await fetch(`${sharedTandem().url}${httpGet.path}`)).status).toBe(200);
      }
    },
  );

  it.each(deployments.map((deployment) => [nameOf(deployment), deployment] as const))(
    '%s has the configuration that it needs',
    (name, deployment) => {
      const environment = environmentOf(deployment);
      const config = loadConfig(environment, name as ProcessName);
      expect(config).toMatchObject({ isProduction: true, trustProxy: true, port: containerOf(deployment).ports[0].containerPort });
      for (const variable of required[name] ?? []) {
        const without = Object.fromEntries(Object.entries(environment).filter(([key]) => key !== variable));
        expect(() => loadConfig(without, name as ProcessName)).toThrow(ConfigError);
      }
      for (const url of [...config.usersServiceUrls, ...config.ordersServiceUrls].map((text) => new URL(text))) {
        const service = ofKind('Service').find((manifest) => nameOf(manifest) === url.hostname);
        expect(service?.['spec'].ports.map(({ port }: { port: number }) => String(port))).toContain(url.port);
      }
    },
  );

  it.each([...deployments, ...ofKind('Job')].map((workload) => [nameOf(workload), workload] as const))(
    '%s names commands and variables that exist',
    (_, workload) => {
      const { command } = containerOf(workload);
      const program = command.at(-1);
      const [, app] = /^dist\/apps\/([\w-]+)\/main\.js$/.exec(program) ?? [];
      if (app) expect([app, existsSync(join(root, program))]).toEqual([nameOf(workload), true]);
      else expect(existsSync(join(root, program))).toBe(true);
      expect(knownVariables).toEqual(expect.arrayContaining(Object.keys(environmentOf(workload))));
    },
  );

  it('hold no secret', () => {
    expect(ofKind('Secret')).toEqual([]);
    for (const workload of deployments) {
      const written = containerOf(workload).env.filter(({ value }: { value?: string }) => value !== undefined);
      expect(written.map(({ name }: { name: string }) => name).filter((name: string) => name in secrets)).toEqual([]);
    }
  });
});
