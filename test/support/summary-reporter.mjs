/** Names what a run has skipped, so that nobody takes it for passed. */
export default class SummaryReporter {
  onRunComplete(_contexts, results) {
    const skipped = results.testResults.flatMap((file) =>
      file.testResults.filter(({ status }) => status === 'pending' || status === 'todo').map(({ fullName }) => fullName),
    );
    if (skipped.length === 0) return;
    process.stderr.write(`\n!!! ${skipped.length} TESTS SKIPPED !!!\n${skipped.map((name) => `  - ${name}\n`).join('')}\n`);
  }
}
