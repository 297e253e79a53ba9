/** Closes a run with what was skipped, by name, and the counts of tests. */
export default class SummaryReporter {
  onRunComplete(_contexts, results) {
    const skipped = results.testResults.flatMap((file) =>
      file.testResults.filter(({ status }) => status === 'pending' || status === 'todo').map(({ fullName }) => fullName),
    );
    if (skipped.length > 0) {
      process.stderr.write(`\n!!! SKIPPED ${skipped.length} TESTS !!!\n${skipped.map((name) => `  - ${name}\n`).join('')}`);
    }
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    process.stderr.write(`\nTests: ${results.numPassedTests} passed, ${failed} failed, ${skipped.length} skipped\n`);
  }
}
