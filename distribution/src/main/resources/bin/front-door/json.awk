# Spreads a JSON text over lines `path TAB value`: {"a":{"b":[1,"x"]}} becomes "a.b.0 TAB 1" and "a.b.1 TAB x".
# Empty objects and arrays give no line; tabs and line ends inside values become spaces. Plain POSIX awk, because a
# bare machine has neither jq nor Python.

{ text = text $0 "\n" }

END {
  at = 1
  size = length(text)
  blank()
  if (at <= size) value("")
}

function blank() {
  while (at <= size && index(" \t\r\n", substr(text, at, 1)) > 0) at++
}

function join(path, key) {
  return path == "" ? key : path "." key
}

function value(path,    c, count, key) {
  blank()
  c = substr(text, at, 1)
  if (c == "{") {
    at++
    blank()
    while (at <= size && substr(text, at, 1) != "}") {
      key = string()
      blank()
      at++                                     # the colon
      value(join(path, key))
      blank()
      if (substr(text, at, 1) == ",") at++
      blank()
    }
    at++
  } else if (c == "[") {
    at++
    count = 0
    blank()
    while (at <= size && substr(text, at, 1) != "]") {
      value(join(path, count++))
      blank()
      if (substr(text, at, 1) == ",") at++
      blank()
    }
    at++
  } else if (c == "\"") {
    print path "\t" string()
  } else {
    key = ""
    while (at <= size && index(",]} \t\r\n", substr(text, at, 1)) == 0) key = key substr(text, at++, 1)
    if (key == "") at = size + 1               # not JSON: stop
    else print path "\t" key
  }
}

function string(    c, result) {
  at++
  result = ""
  while (at <= size) {
    c = substr(text, at++, 1)
    if (c == "\"") break
    if (c == "\\") {
      c = substr(text, at++, 1)
      if (c == "u") {
        result = result utf8(hex(substr(text, at, 4)))
        at += 4
        continue
      }
      if (c == "n" || c == "t" || c == "r" || c == "b" || c == "f") c = " "
    } else if (c == "\n" || c == "\t") {
      c = " "
    }
    result = result c
  }
  return result
}

function hex(digits,    i, number) {
  number = 0
  for (i = 1; i <= length(digits); i++) number = number * 16 + index("0123456789abcdef", tolower(substr(digits, i, 1))) - 1
  return number
}

# only what a JSON writer escapes without need: characters of the basic plane
function utf8(number) {
  if (number < 32) return " "
  if (number < 128) return sprintf("%c", number)
  if (number < 2048) return bytes(192 + int(number / 64)) bytes(128 + number % 64)
  return bytes(224 + int(number / 4096)) bytes(128 + int(number / 64) % 64) bytes(128 + number % 64)
}

function bytes(number) {
  return sprintf("%c", number)
}
