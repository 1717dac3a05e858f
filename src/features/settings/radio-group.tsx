import { useId } from 'react'

interface Props<T extends string> {
  title: string
  chosen: string
  choices: readonly { value: T; label: string; lang?: string }[]
  onChoose(value: T): void
}

export function RadioGroup<T extends string>({ title, chosen, choices, onChoose }: Props<T>) {
  const name = useId()
  return (
    <fieldset className="group">
      <legend className="group-title">{title}</legend>
      {choices.map(({ value, label, lang }) => (
        <label key={value} className="choice">
          <input type="radio" name={name} checked={chosen === value} onChange={() => onChoose(value)} />
          <span className="name" lang={lang}>
            {label}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
