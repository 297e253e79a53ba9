/** The ids of the demo people, so that the demo orders of one service belong to the demo accounts of the other. */
export const demoPeople = {
  ada: 'usr_01h455vb4pex5vsknk084sn001',
  grace: 'usr_01h455vb4pex5vsknk084sn002',
  support: 'usr_01h455vb4pex5vsknk084sn003',
  admin: 'usr_01h455vb4pex5vsknk084sn004',
} as const;
