// edtf has no types of its own: all that the test needs of it.
declare module 'edtf' {
  export default function parse(text: string): unknown;
}
