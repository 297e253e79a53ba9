import { access } from '#libs/auth';

/** Who may do what to orders. */
export const ordersAccess = {
  list: access.signedIn,
  listOfUser: access.ownerOrStaff,
  read: access.ownerOrStaff,
  checkout: access.owner,
  /** Beyond this the service lets members only cancel. */
  change: access.ownerOrAdmin,
} as const;
