/** Executions of a service that was started as root belong to this uid, which no account has. */
export const SANDBOX_UID = 64_923

/** The boxes that fetch and unpack packages, likewise; executions count up from theirs. */
export const PACKAGES_UID = 64_922

/** The processes of DataFlow Tools that read files from outside, likewise. */
export const WORKERS_UID = 64_921
