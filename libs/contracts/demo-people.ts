/** The ids of the demo people, so that the demo orders of one service belong to the demo accounts of the other. */
export const demoPeople = {
  ada: 'usr_01h455vb4pex5vsknk084sn001',
  grace: 'usr_01h455vb4pex5vsknk084sn002',
  support: 'usr_01h455vb4pex5vsknk084sn003',
  admin: 'usr_01h455vb4pex5vsknk084sn004',
} as const;

/** The people to try Tandem as. Their passwords are public: they exist where DEMO_DATA is on, and nowhere else. */
export const demoAccounts = [
  { id: demoPeople.ada, email: 'ada@example.com', name: 'Ada Lovelace', role: 'member', password: 'tandem-demo-ada' },
  { id: demoPeople.grace, email: 'grace@example.com', name: 'Grace Hopper', role: 'member', password: 'tandem-demo-grace' },
  { id: demoPeople.support, email: 'support@example.com', name: 'Sam Support', role: 'support', password: 'tandem-demo-support' },
  { id: demoPeople.admin, email: 'admin@example.com', name: 'Alex Admin', role: 'admin', password: 'tandem-demo-admin' },
] as const;
