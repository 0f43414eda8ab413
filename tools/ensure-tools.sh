#!/usr/bin/env bash
# Makes the programs available that the tests run: LibreOffice Calc, Chromium, a Chinese font, pdftoppm.
# Quick when all is there; installs what is missing where apt-get may, otherwise says what to install.
set -u

has() { command -v "$1" >/dev/null 2>&1; }

missing=()
# The calc module is a package of its own on Debian, which brings localc.
{ has soffice && { has localc || ! has apt-get; }; } || missing+=(libreoffice-calc)
has chromium-headless-shell || has chromium || missing+=(chromium-headless-shell)
has pdftoppm || missing+=(poppler-utils)
{ has fc-list && [ -n "$(fc-list :lang=zh-cn family | head -1)" ]; } || missing+=(fontconfig fonts-noto-cjk)

[ ${#missing[@]} -eq 0 ] && exit 0

if has apt-get && [ "$(id -u)" -eq 0 ]; then
  echo "Installing for the tests: ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  if apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null; then
    exit 0
  fi
  echo "apt-get could not install: ${missing[*]}" >&2
  exit 1
fi

cat >&2 <<MESSAGE
The tests need programs that are not installed: ${missing[*]}
Install them, on Debian or Ubuntu with
  sudo apt-get install ${missing[*]}
and run the tests again.
MESSAGE
exit 1
