// The suites of this project run against gateway and services.
process.env.TANDEM_TOPOLOGY = 'split';
