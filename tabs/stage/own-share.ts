let own = false

/** Whether what is on the stage was put there from this very page, which can share nothing but the stage-safe view. */
export const ownShare = {
  is: (): boolean => own,
  set: (shared: boolean): void => {
    own = shared
  },
}
