import { access } from '#libs/auth';

/** Who may do what to a user's sessions. */
export const sessionsAccess = {
  read: access.ownerOrStaff,
  write: access.ownerOrAdmin,
} as const;
