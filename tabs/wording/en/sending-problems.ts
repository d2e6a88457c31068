/** What stands in the way of a delivery, and what to do about it, by the code that the desk shows. */
export const problems: Readonly<Record<string, string>> = {
  'recipient-no-address':
    'The directory has no address for this person. Enter one there, then try again; the others have their letters.',
  'mailbox-full': 'The mailbox that sends the letters is full. Ask your IT to make room in it, then try again.',
  'graph-400': 'Microsoft 365 refused the address. Check it in the directory, then try again.',
  'graph-401':
    'Microsoft 365 did not accept our sign-in. Ask your IT to look at the app’s certificate, then try again.',
  'graph-403':
    'Microsoft 365 no longer lets the app do this: its consent was withdrawn or narrowed. Ask your IT to grant it again, then try again.',
  'graph-404':
    'The mailbox or the library is not there: it was deleted or moved. Ask your IT to restore it, then try again.',
  'graph-409':
    'Something else lies where the record copy belongs. Ask your IT to look into the library, then try again.',
  'graph-413': 'The document is too large for the library. Ask your IT to raise its limit, then try again.',
  'graph-507': 'There is no room left in the library or the mailbox. Ask your IT to make room, then try again.',
  'library-path-is-no-file': 'A folder lies where the record copy belongs. Ask your IT to move it, then try again.',
  'library-upload-overran': 'The library lost its place in the upload. Try again.',
  'library-permission-remains':
    'Somebody can still open a record copy in the library. Ask your IT to take their access away there, then try again.',
  'library-other-account':
    'In Microsoft 365 a recipient’s address belongs to another account than in the directory, and that account was given nothing. Enter the right address there, then try again; the link in their letter opens all the same.',
  other: 'Microsoft 365 could not be reached for two days. Ask your IT whether it is there, then try again.',
}
