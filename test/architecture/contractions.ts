/** Migrations that take away or tighten what an earlier release used, by class name, with the first release that may run them (docs/adr/0011). */
export const contractions: Readonly<Record<string, string>> = {};
