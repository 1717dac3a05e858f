/** A value, or why there is none: expected faults are values, so that one bad file never stops the rest. */
export type Result<Value, Fault = string> = { ok: true; value: Value } | { ok: false; fault: Fault }

export function ok<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value }
}

export function err<Fault>(fault: Fault): { ok: false; fault: Fault } {
  return { ok: false, fault }
}
