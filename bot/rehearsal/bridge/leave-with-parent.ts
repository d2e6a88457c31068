/** Imported into a child before anything else: where the parent is gone, killed or not, its end of the pipe closes. */
process.stdin
  .resume()
  .once('end', () => process.exit())
  .once('error', () => process.exit())
